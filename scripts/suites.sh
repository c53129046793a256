#!/bin/sh
# Runs public test suites of 4D code with fourd, unchanged, at the commits of the table below.
#
#   scripts/suites.sh CHECKOUTS [NAME]
#
# CHECKOUTS is a folder with clones: `owner/name`, or `owner+name/repo` for bare ones. Nothing is
# fetched, and nothing is written but in a temporary folder. FOURD names another binary than
# target/release/fourd. Results are one line a suite: name, commit, tests that ended well of all,
# and what the others said first.

set -u
here=$(cd "$(dirname "$0")/.." && pwd)
fourd=${FOURD:-$here/target/release/fourd}
checkouts=$1
only=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TZ=Europe/Paris
export TZ

# The files of a repository at a commit, in a folder of the same name.
unpack() {
    repo=$1 commit=$2
    for clone in "$checkouts/$repo" "$checkouts/$(echo "$repo" | tr / +)/repo"; do
        [ -e "$clone" ] || continue
        mkdir -p "$work/$repo"
        git -C "$clone" archive "$commit" 2>/dev/null | tar -x -C "$work/$repo" && return 0
    done
    return 1
}

# Runs startup methods of a project: suite REPO COMMIT PROJECT METHOD…
suite() {
    repo=$1 commit=$2 project=$3
    shift 3
    [ -z "$only" ] || [ "$only" = "$repo" ] || return 0
    if ! unpack "$repo" "$commit"; then
        echo "$repo $commit: no such checkout"
        return 0
    fi
    passed=0 all=0 notes=
    for method in "$@"; do
        all=$((all + 1))
        if out=$("$fourd" --project "$work/$repo/$project" --skip-onstartup --dataless \
            --startup-method "$method" --timeout 120s 2>&1); then
            passed=$((passed + 1))
        else
            first=$(echo "$out" | grep -m1 'error:' | sed 's/.*error: //' | cut -c1-150)
            notes="$notes
    $method: $first"
        fi
    done
    echo "$repo $commit: $passed of $all$notes"
}

# The framework that tests itself, in every mode.
testing() {
    repo=KyleKincer/testing commit=b4433d91d5
    [ -z "$only" ] || [ "$only" = "$repo" ] || return 0
    unpack $repo $commit || { echo "$repo $commit: no such checkout"; return 0; }
    for param in "" "verbose=true" "format=json" "format=junit" "parallel=true" \
        "parallel=true maxWorkers=2" "excludeTags=no-linux"; do
        out=$("$fourd" --project "$work/$repo/testing/Project/testing.4DProject" --skip-onstartup \
            --dataless --startup-method test --user-param "$param" --timeout 120s 2>&1)
        status=$?
        count=$(echo "$out" | grep -E '^(Total Tests|Passed|Failed|Skipped):' | tr -d '\r' | tr '\n' ' ')
        [ -n "$count" ] || count=$(echo "$out" | tr -d '\r\n' |
            grep -oE '"(tests|passed|failed|skipped)": *[0-9]+' | head -4 | tr '\n' ' ')
        if [ -f "$work/$repo/testing/test-results/junit.xml" ] && [ "$param" = "format=junit" ]; then
            count=$(grep -oE '<testsuites[^>]*>' "$work/$repo/testing/test-results/junit.xml")
        fi
        echo "$repo $commit [$param]: status $status $count"
    done
}

# Three repositories make one project: tests, the library, and what describes results.
math() {
    [ -z "$only" ] || [ "$only" = AJARProject/AJ_Math ] || return 0
    unpack AJARProject/AJ_Math 4d58fea75c && unpack AJARProject/AJ_Math_source a437462120 &&
        unpack AJARProject/AJ_Tools_UnitTest 35f90f52f5 || {
        echo "AJARProject/AJ_Math: no such checkout"
        return 0
    }
    sources=$work/math/Project/Sources
    mkdir -p "$sources"
    for from in AJ_Tools_UnitTest/AJ_Tools_UnitTest AJ_Math_source AJ_Math/Math-unit-test; do
        for kind in Methods Classes; do
            [ -d "$work/AJARProject/$from/Project/Sources/$kind" ] &&
                cp -r "$work/AJARProject/$from/Project/Sources/$kind" "$sources/"
        done
    done
    echo '{}' >"$work/math/Project/math.4DProject"
    cat >"$sources/Methods/run all.4dm" <<'DRIVER'
var $i; $good : Integer
var $test : Object
var $all : Collection
$all:=[]
ARRAY TEXT($names; 0)
METHOD GET NAMES($names; "_Math_@")
For ($i; 1; Size of array($names))
	AJ_Tools_UT_results:=Null
	EXECUTE METHOD($names{$i})
	If (AJ_Tools_UT_results#Null)
		$all:=$all.concat(AJ_Tools_UT_results.tests)
	End if
End for
For each ($test; $all)
	If ($test.result)
		$good:=$good+1
	Else
		LOG EVENT(Into system standard outputs; JSON Stringify($test)+"\n")
	End if
End for each
LOG EVENT(Into system standard outputs; String($good)+" of "+String($all.length)+"\n")
DRIVER
    out=$("$fourd" --project "$work/math" --startup-method "run all" --timeout 120s 2>&1)
    echo "AJARProject/AJ_Math 4d58fea75c: $(echo "$out" | tail -3)"
}

testing
math
suite vdelachaux/unit-tests-with-Classes 7143cadd3a . test_internal test_ut_class
suite AJARProject/AJ_Tools_UnitTest 35f90f52f5 AJ_Tools_UnitTest zz_test zz_test2 zz_test_cs
suite mesopelagique/expect 90a7110990 . test_expect test_expect_method test_spec test_predicate test_measure test_gherkin
suite mesopelagique/ObjectClassMapper b747ef7e5d . test_mapper
suite mesopelagique/formula_compose 0c9cc20f90 . test_formula_compose
suite mesopelagique/XPathBuilder 2512e4eec6 . test_attribute test_element test_expression test_predicate
suite mesopelagique/CollectionUtils 1000fe8969 . allTests
suite mesopelagique/Iterable 0135adaa7b . test_iterator
suite mesopelagique/BSON 4f9b297ac0 . test_BSON
suite mesopelagique/GetSetWrappers 0acc470b74 . test_date
suite mesopelagique/Tricho e4a45f9974 . test_Handler test_router
suite mesopelagique/Classy d43cf36ecd . test_env test_method test_classy
suite mesopelagique/AIKitAgentTools b75843b2ff . test_calculator test_fileSystem test_command test_memory
suite mesopelagique/Blame4D d6b7fdd56d . test_time testSuite
suite KoichiHaradaEndor/JSFunctions 1f3dde39b0 . Test_run
suite ThomasMaul/Classes 6f16ff7bd5 . test_csv test_tools

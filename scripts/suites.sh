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

# The files of a repository at a commit, in a folder of the same name. A clone may lack some of its
# largest files; then the others are written one by one.
unpack() {
    repo=$1 commit=$2 to=$work/$1
    for clone in "$checkouts/$repo" "$checkouts/$(echo "$repo" | tr / +)/repo"; do
        [ -e "$clone" ] && git -C "$clone" cat-file -e "$commit" 2>/dev/null || continue
        mkdir -p "$to"
        if git -C "$clone" archive "$commit" >"$work/files.tar" 2>/dev/null; then
            tar -x -C "$to" -f "$work/files.tar"
            return 0
        fi
        git -C "$clone" ls-tree -r --name-only -z "$commit" | tr '\0' '\n' | while read -r file; do
            mkdir -p "$to/$(dirname "$file")"
            git -C "$clone" show "$commit:$file" >"$to/$file" 2>/dev/null || rm -f "$to/$file"
        done
        return 0
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
            --startup-method "$method" --timeout 120s ${locale:+--locale "$locale"} 2>&1); then
            passed=$((passed + 1))
        else
            first=$(echo "$out" | grep -m1 'error:' | sed 's/.*error: //' | cut -c1-150)
            notes="$notes
    $method: $first"
        fi
    done
    echo "$repo $commit: $passed of $all$notes"
}

# The framework that tests itself, in every mode. One of its own tests resets the counter that the
# parallel runner waits for, which then gives up after five minutes; under a seed those pass at once.
testing() {
    repo=KyleKincer/testing commit=b4433d91d5
    [ -z "$only" ] || [ "$only" = "$repo" ] || return 0
    unpack $repo $commit || { echo "$repo $commit: no such checkout"; return 0; }
    report=$work/$repo/testing/test-results/junit.xml
    for param in "" "verbose=true" "format=json" "format=junit" "excludeTags=no-linux" \
        "parallel=true" "parallel=true maxWorkers=2" "parallel=true format=json" \
        "parallel=true format=junit"; do
        case $param in parallel*) schedule="--schedule 1" ;; *) schedule= ;; esac
        rm -f "$report"
        # shellcheck disable=SC2086 # no word or two
        out=$("$fourd" --project "$work/$repo/testing/Project/testing.4DProject" --skip-onstartup \
            --dataless --startup-method test --user-param "$param" --timeout 120s $schedule 2>&1)
        status=$?
        count=$(echo "$out" | grep -E '^(Total Tests|Passed|Failed|Skipped):' | tr -d '\r' | tr '\n' ' ')
        [ -n "$count" ] || count=$(echo "$out" | tr -d '\r\n' |
            grep -oE '"(tests|passed|failed|skipped)": *[0-9]+' | head -4 | tr '\n' ' ')
        [ ! -f "$report" ] || count=$(grep -oE '<testsuites[^>]*>' "$report")
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
var $recorded : Text
var $i; $passed; $same; $all : Integer
var $category; $description; $test; $known : Object
var $tests : Collection
$tests:=[]
ARRAY TEXT($names; 0)
METHOD GET NAMES($names; "_@")
For ($i; 1; Size of array($names))
	If (Position("_Math_"; $names{$i})=1) | (Position("_Tool_"; $names{$i})=1)
		AJ_Tools_UT_results:=Null
		EXECUTE METHOD($names{$i})
		If (AJ_Tools_UT_results#Null)
			$tests:=$tests.concat(AJ_Tools_UT_results.tests)
		End if
	End if
End for
Get database parameter(User param value; $recorded)
$known:=JSON Parse(File($recorded; fk platform path).getText())
For each ($category; $known.categories)
	For each ($description; $category.descriptions)
		$i:=0
		For each ($test; $tests.query("method = :1"; $description.method))
			$all:=$all+1
			$passed:=$passed+Num($test.result)
			If (JSON Stringify({v: $test.actual})=JSON Stringify({v: $description.tests[$i].actual}))
				$same:=$same+1
			Else
				LOG EVENT(Into system standard outputs; "    "+$description.method+": "+JSON Stringify($test.given)+": "+JSON Stringify($test.actual)+", 4D "+JSON Stringify($description.tests[$i].actual)+"\n")
			End if
			$i:=$i+1
		End for each
	End for each
End for each
LOG EVENT(Into system standard outputs; String($passed)+" of "+String($all)+" passed, "+String($same)+" as recorded\n")
DRIVER
    recorded=$work/AJARProject/AJ_Math/Math-unit-test/Data/Logs/UnitTestsResults.json
    out=$("$fourd" --project "$work/math" --startup-method "run all" --user-param "$recorded" \
        --timeout 120s 2>&1)
    echo "AJARProject/AJ_Math 4d58fea75c: $(echo "$out" | tail -1)"
    echo "$out" | sed '$d'
}

# An official action that compiles a project: its own test, in the three projects that it brings.
action() {
    repo=4d/build4d-action commit=a5da4dc8bc
    [ -z "$only" ] || [ "$only" = "$repo" ] || return 0
    unpack $repo $commit || { echo "$repo $commit: no such checkout"; return 0; }
    flag=$work/flag
    for wanted in ok:absent ko:present warning:absent; do
        name=${wanted%:*}
        rm -f "$flag"
        "$fourd" --project "$work/$repo/Project/actions.4DProject" --skip-onstartup --dataless \
            --startup-method main --user-param "{\"path\":\"$work/$repo/Resources/test/$name/Project/$name.4DProject\",\"errorFlag\":\"$flag\"}" \
            >"$work/action.txt" 2>&1
        status=$?
        [ -e "$flag" ] && found=present || found=absent
        echo "$repo $commit [$name]: status $status, error flag $found, expected ${wanted#*:}"
    done
}

testing
math
action
suite vdelachaux/unit-tests-with-Classes 7143cadd3a . test_internal test_ut_class
# The author's system is French: days come before months.
locale=fr-FR
suite vdelachaux/Regex-with-Classes ac3d88a4e0 . test_regex
locale=
suite vdelachaux/Color-with-Classes e244a75553 . test_color
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
suite dbeaubien/OTP dacfe6635c . test_run
suite 4d/4D-AIKit faafedf23c . test_openai_msg test_openai_msg_accumulate test_openai_model_aliases
suite 4d-depot/DateTimeClass 1a66cc64d9 . test testCommented
suite macMikey/4d-dateTime 006684f314 . _test
suite madamov/ShuntingYardEvaluator4D 04a82bf9ce . test
suite KirkBrooks/DateUtils 6dcd232012 . DateFormatter_test
suite Sieste68/find-In-Collection ac946e396e . test
suite blegay/acme_component ac4b9b4fbe . acme__selftests acme__domainReverseTest acme__removeLastLFTest UTL__httpHeaderCaseFixTest TXT_lineSepGetTest acme__pemFormatCheckTest
suite cannonsmith/OBJ_Module 443aabfa1b . OBJ__UnitTest
suite e-marchand/tool4d-action-test 0c274b67ff . main alternativeMain

//! Tests of transformation tags.

use std::sync::Arc;

use crate::runtime::engine::Engine;
use crate::runtime::host::Host;
use crate::runtime::program::Program;
use crate::runtime::run;
use crate::source::Source;

/// Runs a method of a program and gives the text it leaves in the process variable `output`.
fn output_of(code: &str) -> String {
    let methods = vec![
        Source::new("main", code),
        Source::new(
            "counter",
            "#DECLARE($n : Integer)->$more : Boolean\n$more:=($n<4)\nnumber:=$n",
        ),
        Source::new(
            "page",
            "#DECLARE($path : Text)->$html : Text\n$html:=\"<\"+$path+\">\"",
        ),
        Source::new(
            "bold",
            "#DECLARE($path : Text)->$html : Text\n$html:=Char(1)+\"<b>\"",
        ),
    ];
    let engine = Arc::new(Engine::new(
        Program::from_sources(methods, Vec::new()),
        Host::buffers(),
    ));
    run::in_main_process(
        &engine,
        |process, failure| panic!("{}", run::render(process, failure)),
        |cx| {
            let method = cx.world.method_by_name("main").expect("the method exists");
            cx.run_to_end(&method, Vec::new());
            run::evaluate(cx, "output")
                .map_or_else(|error| error, |v| crate::interpret::display::display(&v))
        },
    )
    .expect("the main process runs")
}

/// What a template becomes; quotes in it are doubled for the method.
fn processed(template: &str) -> String {
    let template = template.replace('\\', "\\\\").replace('"', "\\\"");
    let template = template.replace('\n', "\\n");
    output_of(&format!(
        "output:=\"\"\nPROCESS 4D TAGS(\"{template}\"; output; \"one\"; 2)"
    ))
}

#[test]
fn values_of_all_forms() {
    assert_eq!(
        processed("plain <!-- comment -->"),
        "plain <!-- comment -->"
    );
    assert_eq!(processed("<!--#4DEVAL a:=42--><!--#4DEVAL a+1-->"), "43");
    assert_eq!(
        processed("<!--#4DTEXT \"<B>&\"-->|<!--#4DHTML \"<B>\"-->"),
        "&lt;B&gt;&amp;|<B>"
    );
    assert_eq!(
        processed("<!--#4DTEXT $1-->-<!--#4DTEXT $2*1.5-->"),
        "one-3"
    );
    assert_eq!(processed("<!--#4dtext(1/4)-->"), "0.25");
}

#[test]
fn dollar_tags_are_evaluated_once() {
    assert_eq!(
        processed("x=\"$4DTEXT($2)\" $4DEVAL( String(1)+\"\\\"(hello)\\\"\")"),
        "x=\"2\" 1\"(hello)\""
    );
    assert_eq!(
        processed(
            "<!--#4DEVAL $t:=\"<!--#4DEVAL 1+1\"+\"--\"+Char(62)-->$4DHTML($t)|<!--#4DHTML $t-->"
        ),
        "<!--#4DEVAL 1+1-->|2"
    );
    assert_eq!(
        processed("<!--#4DEVAL $t:=\"$4DEV\"+\"AL(1+1)\"--><!--#4DTEXT $t-->"),
        "$4DEVAL(1+1)"
    );
    assert_eq!(processed("costs $4 or $4DTEXT"), "costs $4 or $4DTEXT");
}

#[test]
fn conditions() {
    let template = |x: i32| {
        processed(&format!(
            "<!--#4DIF ({x}=1)-->a<!--#4DIF (True)-->b<!--#4DENDIF--><!--#4DELSEIF ({x}=2)-->c<!--#4DELSE-->d<!--#4DENDIF-->"
        ))
    };
    assert_eq!(template(1), "ab");
    assert_eq!(template(2), "c");
    assert_eq!(template(3), "d");
    assert_eq!(
        processed("<!--#4DIF \"a\"-->x<!--#4DENDIF-->."),
        "<!--#4DIF \"a\"-->: A Boolean expression was expected."
    );
    assert_eq!(
        processed("<!--#4DIF (True)-->x"),
        "<!--#4DIF (True)-->: 4DENDIF expected"
    );
}

#[test]
fn loops() {
    assert_eq!(
        processed(
            "<!--#4DEVAL $i:=0--><!--#4DLOOP ($i<4)--><!--#4DEVAL $i--><!--#4DEVAL $i:=$i+1--><!--#4DENDLOOP-->"
        ),
        "0123"
    );
    assert_eq!(
        processed("<!--#4DLOOP counter-->[<!--#4DTEXT number-->]<!--#4DENDLOOP-->"),
        "[1][2][3]"
    );
    assert_eq!(
        processed(
            "<!--#4DEACH $c in Split string(\"a,b\"; \",\")-->(<!--#4DTEXT $c-->)<!--#4DENDEACH-->"
        ),
        "(a)(b)"
    );
    assert_eq!(
        processed("<!--#4DEACH key in {x: 1; y: 2}--><!--#4DTEXT key-->;<!--#4DENDEACH-->"),
        "x;y;"
    );
    assert_eq!(
        processed("<!--#4DEACH $c in [1; \"a\"]--><!--#4DTEXT $c-->,<!--#4DENDEACH-->"),
        "1,<!--#4DEACH $c in [1; \"a\"]-->: The elements have different types"
    );
}

#[test]
fn an_array_by_pointer() {
    let code = "ARRAY TEXT($array; 2)\n$array{1}:=\"hello\"\n$array{2}:=\"world\"\n\
        $input:=\"<!--#4DEVAL $1-->\"\n\
        $input:=$input+\"<!--#4DLOOP $2-->\"\n\
        $input:=$input+\"<!--#4DEVAL $2->{$2->}--> \"\n\
        $input:=$input+\"<!--#4DENDLOOP-->\"\n\
        output:=\"\"\n\
        PROCESS 4D TAGS($input; output; \"elements = \"; ->$array)";
    assert_eq!(output_of(code), "elements = hello world ");
}

#[test]
fn lines_of_code_and_their_locals() {
    assert_eq!(
        processed(
            "<!--#4DCODE\nvar $n : Integer\nFor ($i; 1; 3)\n $n:=$n+$i\nEnd for\n--><!--#4DTEXT $n-->"
        ),
        "6"
    );
}

#[test]
fn scripts() {
    assert_eq!(processed("<!--#4DSCRIPT/page/a/b-->"), "&lt;/a/b&gt;");
    assert_eq!(processed("<!--#4DSCRIPT/bold-->"), "<b>");
}

#[test]
fn errors_stand_in_the_text() {
    assert_eq!(
        processed("<!--#4DEVAL 1+\"a\"-->|<!--#4DTEXT 1+\"a\"-->"),
        "<!--#4DEVAL 1+\"a\"-->: ## error # 54|<!--#4DTEXT 1+\"a\"--> : ## error # 54"
    );
    assert_eq!(
        processed("<!--#4DHTML (-->"),
        "<!--#4DHTML (--> : ## error # 48"
    );
    assert_eq!(
        processed("<!--#4DINCLUDE nowhere.html-->"),
        "<!--#4DINCLUDE nowhere.html--> :The document cannot be opened"
    );
    assert_eq!(
        processed("<!--#4DENDIF-->a<!--#4DNO-->"),
        "<!--#4DENDIF-->a<!--#4DNO-->"
    );
    assert_eq!(processed("<!--#4DTEXT 1"), "<!--#4DTEXT 1");
}

#[test]
fn a_result_that_holds_itself_ends() {
    let code = "t:=\"<!--#4DHTML t--\"+Char(62)\noutput:=\"\"\nPROCESS 4D TAGS(t; output)";
    assert_eq!(output_of(code), "<!--#4DHTML t-->");
}

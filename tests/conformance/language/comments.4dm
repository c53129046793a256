// Comments: to the end of the line, in blocks, nested, continued.
// Covers: language
// Page: Concepts/quick-tour
var $x : Integer
$x:=1  // a comment after code
ASSERT($x=1; "code before a comment runs")
//$x:=2
ASSERT($x=1; "a commented line does not run")
/* $x:=3 */
ASSERT($x=1; "a block comment on one line does not run")
/*
$x:=4
$x:=5
*/
ASSERT($x=1; "a block comment over several lines does not run")
$x:=/* inside an expression */6
ASSERT($x=6; "a block comment may stand inside a line")
$x:=1+/* a */2/* b */+3
ASSERT($x=6; "several block comments in one line")
/* outer
/* inner */
$x:=7
*/
ASSERT($x=6; "block comments nest: the inner end does not close the outer one")
/* a /* b /* c */ */ */
ASSERT($x=6; "three levels of block comments")
/* // the end mark after a line comment still counts */
$x:=8
ASSERT($x=8; "a line comment mark inside a block does not hide the end of the block")
// /* a block mark inside a line comment opens nothing
$x:=9
ASSERT($x=9; "a block mark inside a line comment is plain text")
//$x:=10 \
$x:=11
ASSERT($x=9; "a comment alone on its line that ends in a backslash goes on into the next line")
// MARK:- a section mark is only a comment
// TODO: nothing
//%W-533.1
//%W+533.1
//%R-
//%R+
ASSERT($x=9; "compiler comments have no effect when interpreted")

    // an indented comment
		ASSERT($x=9; "indentation does not matter")

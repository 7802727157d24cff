//! What the types forbid: sealed words cannot be printed, written out or opened without the proof, and the proof cannot be
//! made anywhere but where access is decided.

#[test]
fn what_must_not_compile_does_not() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/compile_fail/control.rs");
    cases.compile_fail("tests/compile_fail/sealed_*.rs");
    cases.compile_fail("tests/compile_fail/participant_*.rs");
}

using QifuReports.Briefings.Narrative;

namespace QifuReports.Briefings.Tests.Narrative;

/// <summary>Which operators a template may have, where they need parentheses, and which words name no value.</summary>
public class TemplateOperatorsTests
{
    private const string Apart = "QT0119: Operators, calls and pipes mixed without parentheses. ";
    private const string Computed = " is not part of the template language here. "
        + "Figures are computed before a template is run; a template only says them.";

    public static TheoryData<string> Asking => ["&&", "||", "??", "==", "!=", "<", "<=", ">", ">="];

    [Theory]
    [MemberData(nameof(Asking))]
    public void What_asks_stands_between_two_names_and_beside_calls_in_parentheses(string sign)
    {
        Wrong($"{{{{ x {sign} y }}}}{{{{ (f x) {sign} y }}}}{{{{ x {sign} (f y) }}}}").ShouldBeEmpty();
        Wrong($"{{{{ f (x {sign} y) }}}}{{{{ f(x {sign} y) }}}}").ShouldBeEmpty();
        Wrong($"{{{{ (x {sign} y) | f }}}}{{{{ x {sign} (y | f) }}}}{{{{ z ? (x {sign} y) : (y {sign} x) }}}}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Asking))]
    public void Behind_a_call_it_would_be_taken_into_the_last_argument(string sign)
    {
        const string taken = " ...), for the operator would be taken into its last argument.";
        Wrong($"{{{{ f x {sign} y }}}}").ShouldBe([$"(1,8): {Apart}Write (f{taken}"]);
        Wrong($"{{{{ longer x z {sign} y }}}}").ShouldBe([$"(1,15): {Apart}Write (longer{taken}"]);
        Wrong($"{{{{ x.f z {sign} y }}}}").ShouldBe([$"(1,10): {Apart}Write (f{taken}"]);
    }

    [Theory]
    [MemberData(nameof(Asking))]
    public void Beside_a_pipe_and_in_a_choice_it_needs_parentheses(string sign)
    {
        Wrong($"{{{{ x {sign} y | f }}}}").ShouldHaveSingleItem().ShouldEndWith(Apart + "Write (a == b) | f, or a == (b | f).");
        Wrong($"{{{{ x | f {sign} y }}}}").ShouldHaveSingleItem()
            .ShouldEndWith(Apart + "Behind a pipe stands a function: write (a | f) == b.");
        Wrong($"{{{{ z ? x {sign} y : x }}}}").ShouldHaveSingleItem().ShouldEndWith(Apart + "Write a ? (b) : (c).");
        Wrong($"{{{{ z ? x : x {sign} y }}}}").ShouldHaveSingleItem().ShouldEndWith(Apart + "Write a ? (b) : (c).");
    }

    [Theory]
    [InlineData("x == y == z", "Write (a == b) == c.")]
    [InlineData("x < y > z", "Write (a == b) == c.")]
    [InlineData("x ?? y == z", "Write (a == b) ?? c, or a == (b ?? c).")]
    [InlineData("x ?? y && z", "Write (a == b) ?? c, or a == (b ?? c).")]
    [InlineData("x || y ?? z", "Write (a == b) ?? c, or a == (b ?? c).")]
    [InlineData("x && f y || z", "Write (f ...) around the call before it.")]
    [InlineData("x == f y == z", "Write (f ...) around the call before it.", "Write (a == b) == c.")]
    [InlineData("x ?? f y ?? z", "Write (f ...) around the call before it.")]
    [InlineData("x && (f y) || z")]
    [InlineData("!f x && z")]
    [InlineData("!x | f", "Write (a == b) | f, or a == (b | f).")]
    [InlineData("x ? y : z | f", "Write a ? (b) : (c).")]
    [InlineData("x ? (y) : z ? (x) : (y)")]
    [InlineData("x ? (x ? y : z) : (y)")]
    [InlineData("x ? x ? y : z : y", "Write a ? (b) : (c).")]
    [InlineData("x ?? y ?? z")]
    [InlineData("x && y && z")]
    [InlineData("x && y || z")]
    [InlineData("x == y && y == z")]
    [InlineData("f !x")]
    [InlineData("f !g x", "Write (f ...), for the operator would be taken into its last argument.")]
    [InlineData("f !(g x)")]
    [InlineData("f(!g(x))")]
    public void Of_several_those_that_read_in_one_way_only_need_none(string expression, params string[] hints) =>
        Wrong($"{{{{ {expression} }}}}").Select(w => w[w.IndexOf('Q', StringComparison.Ordinal)..]).ShouldBe(hints.Select(h => Apart + h));

    [Theory]
    [InlineData("x + y", "Arithmetic")]
    [InlineData("x - y", "Arithmetic")]
    [InlineData("x * y", "Arithmetic")]
    [InlineData("x / y", "Arithmetic")]
    [InlineData("x // y", "Arithmetic")]
    [InlineData("x % y", "Arithmetic")]
    [InlineData("x << y", "Arithmetic")]
    [InlineData("x >> y", "Arithmetic")]
    [InlineData("x++", "Arithmetic")]
    [InlineData("x--", "Arithmetic")]
    [InlineData("+x", "Arithmetic")]
    [InlineData("-x", "Arithmetic")]
    [InlineData("-(x)", "Arithmetic")]
    [InlineData("-'x'", "Arithmetic")]
    [InlineData("x..y", "A range")]
    [InlineData("x..<y", "A range")]
    public void What_computes_is_refused_by_its_name(string expression, string name)
    {
        Wrong($"{{{{ {expression} }}}}").ShouldHaveSingleItem().ShouldEndWith($"QT0115: {name}{Computed}");
        Wrong($"{{{{ if {expression} }}}}{{{{ end }}}}").ShouldHaveSingleItem().ShouldEndWith($"QT0115: {name}{Computed}");
    }

    [Theory]
    [InlineData("f x + y", "Arithmetic")]
    [InlineData("f x * y", "Arithmetic")]
    [InlineData("f x..y", "A range")]
    [InlineData("f x..<y", "A range")]
    public void What_computes_behind_a_call_is_refused_once(string expression, string name) =>
        Wrong($"{{{{ {expression} }}}}").ShouldHaveSingleItem().ShouldEndWith($"QT0115: {name}{Computed}");

    [Theory]
    [InlineData("include")]
    [InlineData("include_join")]
    [InlineData("in")]
    [InlineData("elseif")]
    [InlineData("elsif")]
    [InlineData("do")]
    [InlineData("capture")]
    [InlineData("with")]
    [InlineData("this")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("if")]
    [InlineData("else")]
    [InlineData("end")]
    [InlineData("for")]
    [InlineData("case")]
    [InlineData("when")]
    [InlineData("while")]
    [InlineData("break")]
    [InlineData("continue")]
    [InlineData("func")]
    [InlineData("ret")]
    [InlineData("import")]
    [InlineData("readonly")]
    [InlineData("wrap")]
    [InlineData("tablerow")]
    public void A_word_of_the_language_names_no_loop_variable_and_no_text(string word)
    {
        Wrong($"{{{{ for {word} in list }}}}{{{{ end }}}}").ShouldNotBeEmpty();
        Wrong($"{{{{ capture {word} }}}}a{{{{ end }}}}").ShouldNotBeEmpty();
        Wrong($"{{{{ for {word}s in list }}}}{{{{ {word}s }}}}{{{{ end }}}}{{{{ capture my{word} }}}}a{{{{ end }}}}").ShouldBeEmpty();
    }

    private static string[] Wrong(string text) =>
        [.. TemplateSet.Parse(new Dictionary<string, string> { ["a"] = text }).Diagnostics.Select(d => d.ToString()["a.sbn".Length..])];
}

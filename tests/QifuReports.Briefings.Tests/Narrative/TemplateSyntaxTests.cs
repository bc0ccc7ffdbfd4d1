using QifuReports.Briefings.Narrative;
using Scriban.Syntax;

namespace QifuReports.Briefings.Tests.Narrative;

/// <summary>
/// Texts that Scriban's parser does not read: one error a file, at its place. And that every construct of Scriban has been decided on.
/// </summary>
public sealed class TemplateSyntaxTests
{
    [Theory]
    [InlineData("{{ ) }}", "(1,4): QT0114")]
    [InlineData("{{ ( }}", "(1,6): QT0114")]
    [InlineData("{{ (title }}", "(1,11): QT0114")]
    [InlineData("{{ upper( }}", "(1,11): QT0114")]
    [InlineData("{{ join(title,) }}", "QT0114")]
    [InlineData("{{ title. }}", "QT0114")]
    [InlineData("a\n{{ title.3 }}", "(2,9): QT0114")]
    [InlineData("{{ | upper }}", "(1,4): QT0114")]
    [InlineData("{{ title | }}", "(1,12): QT0114")]
    [InlineData("{{ , }}", "(1,4): QT0114")]
    [InlineData("{{ == }}", "(1,4): QT0114")]
    [InlineData("{{ yes && }}", "(1,11): QT0114")]
    [InlineData("{{ ! }}", "(1,6): QT0114")]
    [InlineData("{{ ~title }}", "(1,4): QT0114")]
    [InlineData("{{ title & yes }}", "QT0114")]
    [InlineData("{{ a b = 1 }}", "QT0114")]
    [InlineData("{{ if }}a{{ end }}", "(1,7): QT0114")]
    [InlineData("{{ for }}{{ end }}", "(1,8): QT0114")]
    [InlineData("{{ for x list }}{{ end }}", "(1,4): QT0114")]
    [InlineData("{{ for x in }}{{ end }}", "(1,13): QT0114")]
    [InlineData("{{ for x in list }}{{ for.indx }}{{ end }}", "(1,23): QT0149")]
    [InlineData("{{ income.this }}", "(1,16): QT0116")]
    [InlineData("{{ yes ? title }}", "QT0114")]
    [InlineData("{{ case title }}{{ title }}{{ end }}", "QT0114")]
    [InlineData("{{ when title }}{{ end }}", "(1,4): QT0118")]
    [InlineData("{{ else }}{{ end }}", "(1,4): QT0118")]
    [InlineData("a{{ end }}", "(1,5): QT0118")]
    [InlineData("{{ if yes }}{{ end }}{{ end }}", "(1,25): QT0118")]
    [InlineData("{{ if yes }}a", "(1,4): QT0117: The if is not closed.")]
    [InlineData("{{ if yes }}a{{ else }}b", "(1,4): QT0117: The if is not closed.")]
    [InlineData("{{ for x in list }}{{ if yes }}a{{ end }}", "(1,4): QT0117: The for is not closed.")]
    [InlineData("{{ case title }}{{ when 'a' }}b", "(1,4): QT0117: The case is not closed.")]
    [InlineData("{{ capture x }}b", "(1,4): QT0117: The capture is not closed.")]
    [InlineData("a\n {{ title", "(2,2): QT0110")]
    [InlineData("{{ title }}\n{{ if yes", "QT0117")]
    [InlineData("{{ \"abc", "(1,4): QT0111")]
    [InlineData("{{ title }}{{ 'ab\\qc' }}", "(1,19): QT0112")]
    [InlineData("{{ \"\\u12\" }}", "QT0112")]
    public void What_cannot_be_read_is_one_error_at_its_place(string text, string error)
    {
        var (set, diagnostics) = TemplateSet.Parse(new Dictionary<string, string> { ["a"] = text });

        set.ShouldBeNull();
        diagnostics.ShouldHaveSingleItem().ToString().ShouldContain(error);
    }

    /// <summary>A new version of Scriban with a construct that is neither open nor refused by name fails here.</summary>
    [Fact]
    public void Every_construct_of_Scriban_has_been_decided_on()
    {
        string[] open =
        [
            "ScriptBinaryExpression", "ScriptBlockStatement", "ScriptBreakStatement", "ScriptCaptureStatement", "ScriptCaseStatement",
            "ScriptConditionalExpression", "ScriptContinueStatement",
            "ScriptElseStatement", "ScriptEndStatement", "ScriptEscapeStatement", "ScriptExpressionStatement", "ScriptForStatement",
            "ScriptFunctionCall", "ScriptIfStatement", "ScriptLiteral",
            "ScriptMemberExpression", "ScriptNestedExpression", "ScriptPipeCall", "ScriptRawStatement", "ScriptUnaryExpression",
            "ScriptVariableGlobal", "ScriptWhenStatement",
        ];
        string[] closed =
        [
            "ScriptAnonymousFunction", "ScriptArgumentBinary", "ScriptArrayInitializerExpression", "ScriptAssignExpression",
            "ScriptFrontMatter", "ScriptFunction", "ScriptImportStatement", "ScriptIncrementDecrementExpression",
            "ScriptIndexerExpression", "ScriptInterpolatedExpression", "ScriptInterpolatedStringExpression", "ScriptIsEmptyExpression",
            "ScriptNamedArgument", "ScriptNopStatement",
            "ScriptObjectInitializerExpression", "ScriptReadOnlyStatement", "ScriptReturnStatement", "ScriptTableRowStatement",
            "ScriptThisExpression", "ScriptVariableLocal",
            "ScriptWhileStatement", "ScriptWithStatement", "ScriptWrapStatement",
        ];

        var constructs = typeof(ScriptNode).Assembly.GetExportedTypes()
            .Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(ScriptExpression)) || t.IsSubclassOf(typeof(ScriptStatement))))
            .Select(t => t.Name);

        constructs.Order(StringComparer.Ordinal).ShouldBe(open.Concat(closed).Order(StringComparer.Ordinal));
    }
}

using Scriban.Parsing;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>Compares texts by character codes, numbers by size, true and false only for equality; refuses all other comparisons.</summary>
internal static class ValueComparison
{
    public static bool Holds(SourceSpan span, ScriptBinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        var order = (left, right) switch
        {
            (TextValue a, TextValue b) => string.CompareOrdinal(a.Text, b.Text),
            (NumberValue a, NumberValue b) => a.Number.CompareTo(b.Number),
            (TruthValue a, TruthValue b) when sign is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual =>
                a.Truth == b.Truth ? 0 : 1,
            _ => throw new TemplateFault(
                TemplateCodes.CannotBeCompared, span, $"{ValueKind.Of(left)} and {ValueKind.InText(right)} cannot be compared so.",
                "Compare texts with texts and numbers with numbers; true and false only for == and !=."),
        };
        return sign switch
        {
            ScriptBinaryOperator.CompareEqual => order == 0,
            ScriptBinaryOperator.CompareNotEqual => order != 0,
            ScriptBinaryOperator.CompareLess => order < 0,
            ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
            ScriptBinaryOperator.CompareGreater => order > 0,
            ScriptBinaryOperator.CompareGreaterOrEqual => order >= 0,
            _ => throw new InvalidOperationException($"{sign} passed the rules of templates."),
        };
    }
}

/// <summary>Names the kinds of values in diagnostics.</summary>
internal static class ValueKind
{
    /// <summary>The name of the kind, with a capital letter for the start of a sentence.</summary>
    public static string Of(TemplateValue value) => value switch
    {
        TextValue => "A text",
        NumberValue => "A number",
        TruthValue => "True or false",
        ListValue => "A list",
        _ => "An object",
    };

    public static string InText(TemplateValue value)
    {
        var kind = Of(value);
        return char.ToLowerInvariant(kind[0]) + kind[1..];
    }
}

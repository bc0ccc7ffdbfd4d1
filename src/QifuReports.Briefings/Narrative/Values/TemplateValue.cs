using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>A value that a template can see. There is no null: naming a missing value is an error.</summary>
public abstract record TemplateValue : IScriptCustomBinaryOperation
{
    /// <summary>The text that is written for the value; null if the value cannot be written without a function.</summary>
    public abstract string? Say();

    // Scriban calls this method of the left value for every operator but && and ||. Of these, templates may use only comparisons.
    bool IScriptCustomBinaryOperation.TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan,
        object? rightValue, out object? result)
    {
        result = ValueComparison.Holds(span, op, this, (TemplateValue)rightValue!);
        return true;
    }
}

/// <summary>Text.</summary>
public sealed record TextValue(string Text) : TemplateValue
{
    public override string Say() => Text;
}

/// <summary>A number of the template itself: a loop index or a literal. It is never a figure.</summary>
public sealed record NumberValue(decimal Number) : TemplateValue
{
    public override string Say() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>True or false, written in the same words as by Scriban.</summary>
public sealed record TruthValue : TemplateValue
{
    private static readonly TruthValue True = new(true), False = new(false);

    private TruthValue(bool truth) => Truth = truth;

    public bool Truth { get; }

    public static TruthValue Of(bool truth) => truth ? True : False;

    public override string Say() => Truth ? "true" : "false";
}

/// <summary>A list of values in order, for loops.</summary>
public sealed record ListValue(IReadOnlyList<TemplateValue> Items) : TemplateValue
{
    public override string? Say() => null;
}

/// <summary>A value with named members, e.g. the scope, a figure with its comparisons, or a line of a table.</summary>
public abstract record ObjectValue : TemplateValue
{
    /// <summary>
    /// Finds the member with this name. If the member is not found, that is an error of the template, whose message suggests one of
    /// <see cref="MemberNames"/>.
    /// </summary>
    public abstract bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value);

    /// <summary>
    /// All names that may exist. A member with such a name may be missing, and <c>??</c> can replace it. Any other name is an error.
    /// </summary>
    public abstract IEnumerable<string> MemberNames { get; }

    /// <summary>Why a possible member is missing, and what to do; empty if there is nothing to say.</summary>
    public virtual string WhyAbsent(string name) => "";

    public override string? Say() => null;
}

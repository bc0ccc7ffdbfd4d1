using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>A value that a template can see. There is no null: what is not there is an error where it is named.</summary>
public abstract record TemplateValue : IScriptCustomBinaryOperation
{
    /// <summary>What stands in the output where the value is said; null where it cannot be said and a function has to.</summary>
    public abstract string? Say();

    // Scriban asks the value on the left of every operator but && and ||; of those the rules of templates leave the comparisons.
    bool IScriptCustomBinaryOperation.TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result)
    {
        result = ValueComparison.Holds(span, op, this, (TemplateValue)rightValue!);
        return true;
    }
}

/// <summary>Words.</summary>
public sealed record TextValue(string Text) : TemplateValue
{
    public override string Say() => Text;
}

/// <summary>A number of the template itself: a loop index, a literal. Never a figure.</summary>
public sealed record NumberValue(decimal Number) : TemplateValue
{
    public override string Say() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>True or false, said as Scriban says them.</summary>
public sealed record TruthValue : TemplateValue
{
    private static readonly TruthValue True = new(true), False = new(false);

    private TruthValue(bool truth) => Truth = truth;

    public bool Truth { get; }

    public static TruthValue Of(bool truth) => truth ? True : False;

    public override string Say() => Truth ? "true" : "false";
}

/// <summary>Values in order, for loops.</summary>
public sealed record ListValue(IReadOnlyList<TemplateValue> Items) : TemplateValue
{
    public override string? Say() => null;
}

/// <summary>Something with named members: the scope, a figure with its comparisons, a line of a table.</summary>
public abstract record ObjectValue : TemplateValue
{
    /// <summary>The member of that name, or false: an error of the template, with <see cref="MemberNames"/> to suggest from.</summary>
    public abstract bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value);

    /// <summary>The names that can be there. One of them that is not is absent; every other is a mistake of the template.</summary>
    public abstract IEnumerable<string> MemberNames { get; }

    /// <summary>Why a member that can be there is not, and what to do; empty where there is nothing to say of it.</summary>
    public virtual string WhyAbsent(string name) => "";

    public override string? Say() => null;
}

using System.Diagnostics.CodeAnalysis;

namespace QifuReports.Briefings.Narrative;

/// <summary>A value that a template can see. There is no null: what is not there is an error where it is named.</summary>
public abstract record TemplateValue
{
    /// <summary>What stands in the output where the value is said; null where it cannot be said and a function has to.</summary>
    public abstract string? Say();
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

    /// <summary>The names there are.</summary>
    public abstract IEnumerable<string> MemberNames { get; }

    public override string? Say() => null;
}

/// <summary>A function that templates may call, with positional arguments (a pipe gives the first).</summary>
/// <param name="Name">As it is called.</param>
/// <param name="MinimumArguments">How many arguments it needs.</param>
/// <param name="MaximumArguments">How many it takes.</param>
/// <param name="Call">The function. Throws <see cref="TemplateFunctionException"/> for arguments it cannot take.</param>
public sealed record TemplateFunction(string Name, int MinimumArguments, int MaximumArguments, Func<IReadOnlyList<TemplateValue>, TemplateValue> Call);

/// <summary>A function was given what it cannot take; the interpreter makes it a diagnostic at the place of the call.</summary>
public sealed class TemplateFunctionException(string message) : Exception(message);

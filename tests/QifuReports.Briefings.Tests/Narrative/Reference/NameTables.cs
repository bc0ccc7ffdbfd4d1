using System.Text;
using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative.Values;

namespace QifuReports.Briefings.Tests.Narrative.Reference;

/// <summary>Tables of names: every name of every object that a name leads to, each object once, with an example that was run.</summary>
internal sealed class NameTables(StringBuilder made)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Title, Sample Sample, Func<string, string> Around, string Path, ObjectValue Value)> _objects = new();

    /// <summary>A name that stands for all of its kind, whose table comes before those that are met on the way.</summary>
    public void Begin(Sample sample, string name) => Meet(sample, inside => inside, name, name, Value(sample.Scope, name));

    public void Add(string title, Sample sample, IEnumerable<string> names) =>
        Table(title, sample, inside => inside, "", sample.Scope, names);

    /// <summary>What stands behind a name, in a table of its own.</summary>
    public void AddOf(string title, Sample sample, string name)
    {
        var value = (ObjectValue)Value(sample.Scope, name)!;
        Table(title, sample, inside => inside, name + ".", value, value.MemberNames);
    }

    /// <summary>The objects that were met on the way, in the order in which they were.</summary>
    public void AddObjects()
    {
        while (_objects.TryDequeue(out var next))
            Table($"Of {next.Title}, such as `{next.Path}`", next.Sample, next.Around, next.Path + ".", next.Value, next.Value.MemberNames);
    }

    private void Table(string title, Sample sample, Func<string, string> around, string prefix, ObjectValue holder,
        IEnumerable<string> names)
    {
        made.Append("\n### ").Append(title).Append("\n\n| name | example | says |\n|---|---|---|\n");
        foreach (var name in names.Distinct().Order(StringComparer.Ordinal))
        {
            var value = Value(holder, name);
            var path = prefix + name;
            var example = value switch
            {
                null => $"{{{{ {path} ?? \"not here\" }}}}",
                FigureObject { Figure: null } => $"{{{{ (amount {path}) ?? \"not known\" }}}}",
                FigureObject or GivenFigure => $"{{{{ amount {path} }}}}",
                ComparisonObject => $"{{{{ change {path} }}}}",
                PeriodObject => $"{{{{ {path}.in_text }}}}",
                ListValue => $"{{{{ {path}.size }}}}",
                ObjectValue => null,
                _ => $"{{{{ {path} }}}}",
            };
            made.Append("| `").Append(name).Append("` | ");
            if (example is null) made.Append("| ").Append(Kind(name, (ObjectValue)value!)).Append(" |\n");
            else
                made.Append(TemplateReference.Code(around(example))).Append(" | ").Append(TemplateReference.Said(sample, around(example)))
                    .Append(value is ListValue
                        ? $" (a list{(value is ListValue { Items: [ObjectValue item, ..] } ? " of " + Kind(name, item) : "")})" : "")
                        .Append(" |\n");
            Meet(sample, around, path, name, value);
        }
    }

    private void Meet(Sample sample, Func<string, string> around, string path, string name, TemplateValue? value)
    {
        switch (value)
        {
            // By concept, as the scope itself.
            case Briefings.Reconciliation.ReconciledScope scope:
                Meet(sample, around, path + ".net_result", "net_result", Value(scope, "net_result"));
                break;
            case Briefings.Reconciliation.EffectScope scope:
                Meet(sample, around, path + ".net_result", "net_result", Value(scope, "net_result"));
                break;
            case ObjectValue thing when _seen.Add(Kind(name, thing)):
                _objects.Enqueue((Kind(name, thing), sample, around, path, thing));
                break;
            case ListValue { Items: [ObjectValue first, ..] } when first is not FigureObject && _seen.Add(Kind(name, first)):
                _objects.Enqueue((Kind(name, first), sample,
                    inside => around($"{{{{ for x in {path} }}}}{inside}{{{{ break }}}}{{{{ end }}}}"), "x", first));
                break;
        }
    }

    private static string Kind(string name, ObjectValue value) => value switch
    {
        FigureObject => "a figure",
        GivenFigure => "a figure that stands for itself",
        ComparisonObject => "a comparison",
        PeriodObject => "a period",
        DriverObject => "a cause",
        WordsObject => $"`{name}`",
        Briefings.Reconciliation.ReconciledLine => "a reconciled line",
        Briefings.Reconciliation.EffectObject => "an effect",
        Briefings.Reconciliation.AdjustmentObject => "an adjustment",
        Briefings.Reconciliation.RollForwardObject => "a roll-forward",
        Briefings.Reconciliation.RollForwardRowObject => "a row of a roll-forward",
        Briefings.Reconciliation.ReconciledScope => "reconciled lines by concept",
        Briefings.Reconciliation.EffectScope => "effects by concept",
        _ => $"`{name}`",
    };

    private static TemplateValue? Value(ObjectValue holder, string name)
    {
        try
        {
            return holder.TryGet(name, out var value) ? value : null;
        }
        catch (AbsentValueException)
        {
            return null;
        }
    }
}

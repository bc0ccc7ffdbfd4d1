using System.Diagnostics.CodeAnalysis;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>The names that the template of a chart's message sees: all top-level names, and <c>shown</c> with the chart's values.</summary>
internal sealed record ChartScope(ObjectValue Around, ObjectValue Shown) : ObjectValue
{
    private const string Name = "shown";

    public override IEnumerable<string> MemberNames => [Name, .. Around.MemberNames];

    public override string WhyAbsent(string name) => Around.WhyAbsent(name);

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = Shown;
        return name == Name || Around.TryGet(name, out value);
    }
}

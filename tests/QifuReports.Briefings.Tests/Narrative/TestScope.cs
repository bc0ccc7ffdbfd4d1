using System.Diagnostics.CodeAnalysis;
using QifuReports.Briefings.Narrative.Values;

namespace QifuReports.Briefings.Tests.Narrative;

/// <summary>The values and functions that the cases of templates see.</summary>
internal static class TestScope
{
    public static Members Values { get; } = new(
        ("title", Text("Third quarter")), ("yes", True(true)), ("no", True(false)), ("count", Number(3)), ("ratio", Number(0.5m)),
        ("empty_text", Text("")), ("lines", Text("one\ntwo\nthree")), ("list", List(Text("a"), Text("b"), Text("c"))), ("none", List()),
        ("nested", List(List(Text("p"), Text("q")), List(Text("r")))),
        ("shy", new Shy()), ("sparse", new Sparse()),
        ("income", new Members(("name", Text("Net income")), ("up", True(true)), ("prior", new Members(("name", Text("Prior")))))),
        ("rows", List(
            new Members(("label", Text("First")), ("number", Number(1)), ("shown", True(true))),
            new Members(("label", Text("Second")), ("number", Number(2)), ("shown", True(false))))));

    public static IReadOnlyDictionary<string, TemplateFunction> Functions { get; } = new[]
    {
        Function("upper", 1, a => Text(Words(a[0]).ToUpperInvariant())),
        Function("join", 2, a => Text($"{Words(a[0])}-{Words(a[1])}")),
        Function("wrap3", 3, a => Text(Words(a[1]) + Words(a[0]) + Words(a[2]))),
        Function("is_long", 1, a => True(Words(a[0]).Length > 3)),
        Function("letters", 1, a => List([.. Words(a[0]).Select(c => Text(c.ToString()))])),
        Function("hello", 0, _ => Text("hello")),
        new TemplateFunction("pad", 1, 2, a => Text(Words(a[0]) + (a.Count > 1 ? Words(a[1]) : "."))),
        Function("double", 1, a => Text(Words(a[0]) + Words(a[0]))),
        Function("absent", 0, _ => throw new AbsentValueException("the figure is not in the filing.")),
        Function("marked", 1, a => Text(FigureMark.Wrap(Words(a[0]), "RMB1.0"))),
        Function("refuse", 1, _ => throw new TemplateFunctionException("the figure is not in the filing.")),
    }.ToDictionary(f => f.Name);

    private static TemplateFunction Function(string name, int arguments, Func<IReadOnlyList<TemplateValue>, TemplateValue> call) =>
        new(name, arguments, arguments, call);

    private static string Words(TemplateValue value) =>
        value is TextValue text ? text.Text : throw new TemplateFunctionException("a text is needed.");

    private static TextValue Text(string text) => new(text);

    private static NumberValue Number(decimal number) => new(number);

    private static TruthValue True(bool truth) => TruthValue.Of(truth);

    private static ListValue List(params TemplateValue[] items) => new(items);
}

/// <summary>Named values in the order in which they are given.</summary>
internal sealed record Members(params (string Name, TemplateValue Value)[] All) : ObjectValue
{
    public override IEnumerable<string> MemberNames => All.Select(m => m.Name);

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = All.FirstOrDefault(m => m.Name == name).Value;
        return value is not null;
    }
}

/// <summary>A value that refuses its one member, as a figure that is not known does.</summary>
internal sealed record Shy : ObjectValue
{
    public override IEnumerable<string> MemberNames => ["period"];

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value) =>
        throw new TemplateFunctionException("the figure is not in the filing.");
}

/// <summary>An object of which a member is not there.</summary>
internal sealed record Sparse : ObjectValue
{
    public override IEnumerable<string> MemberNames => ["prior"];

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = null;
        return false;
    }
}

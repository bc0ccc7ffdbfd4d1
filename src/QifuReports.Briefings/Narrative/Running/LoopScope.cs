namespace QifuReports.Briefings.Narrative.Running;

/// <summary>A loop that is running: its variable, and where it stands. Templates that are included see it.</summary>
internal sealed class LoopScope(string variable, int length, LoopScope? outer)
{
    public string Variable { get; } = variable;
    public LoopScope? Outer { get; } = outer;

    /// <summary>The item of this turn.</summary>
    public TemplateValue? Item { get; set; }

    /// <summary>From 0.</summary>
    public int Index { get; set; }

    public static readonly string[] Members = ["even", "first", "index", "last", "length", "odd", "rindex"];

    /// <summary>What stands behind <c>for.</c>; null for what is not there.</summary>
    public TemplateValue? Get(string member) => member switch
    {
        "index" => new NumberValue(Index),
        "rindex" => new NumberValue(length - 1 - Index),
        "length" => new NumberValue(length),
        "first" => TruthValue.Of(Index == 0),
        "last" => TruthValue.Of(Index == length - 1),
        "even" => TruthValue.Of((Index & 1) == 0),
        "odd" => TruthValue.Of((Index & 1) != 0),
        _ => null,
    };
}

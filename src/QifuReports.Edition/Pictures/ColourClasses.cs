namespace QifuReports.Edition.Pictures;

/// <summary>
/// The colours that pictures use, each with a number in the order of first use. A shape or text has the class <c>c3</c> to be filled with
/// colour 3, and <c>s3</c> to be stroked with it. The style sheet gives each colour its value on a light and on a dark screen.
/// </summary>
internal sealed class ColourClasses
{
    private readonly Dictionary<Rgb, int> _numbers = [];
    private readonly List<Rgb> _colours = [];

    /// <summary>The colours in the order of their numbers, which begin with 1.</summary>
    public IReadOnlyList<Rgb> Colours => _colours;

    /// <summary>The class of what is filled with this colour, text too.</summary>
    public string Fill(Rgb colour) => string.Create(CultureInfo.InvariantCulture, $"c{NumberOf(colour)}");

    /// <summary>The class of what is stroked with this colour. It is not filled if it does not have a class for that too.</summary>
    public string Stroke(Rgb colour) => string.Create(CultureInfo.InvariantCulture, $"s{NumberOf(colour)}");

    /// <summary>
    /// The rules of all classes; empty if there is none. The dark colours are for screens only: for a reader whose system is set to dark,
    /// unless <c>data-theme</c> of the root is <c>light</c>, and where <c>data-theme</c> is <c>dark</c>.
    /// </summary>
    public string Css()
    {
        if (_colours.Count == 0) return "";
        var css = new StringBuilder();
        var dark = Values(DarkColour.Of);
        css.Append(":root{").Append(Values(static colour => colour)).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){").Append(dark).Append("}}\n");
        css.Append("@media screen{:root[data-theme=dark]{").Append(dark).Append("}}\n");
        // The fills come after the strokes, since a stroke says that nothing is filled.
        for (var i = 1; i <= _colours.Count; i++)
            css.Append(CultureInfo.InvariantCulture, $".s{i}{{fill:none;stroke:var(--c{i})}}");
        for (var i = 1; i <= _colours.Count; i++)
            css.Append(CultureInfo.InvariantCulture, $".c{i}{{fill:var(--c{i})}}");
        return css.Append('\n').ToString();
    }

    private string Values(Func<Rgb, Rgb> shown)
    {
        var css = new StringBuilder();
        for (var i = 0; i < _colours.Count; i++)
            css.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ";")}--c{i + 1}:{shown(_colours[i])}");
        return css.ToString();
    }

    private int NumberOf(Rgb colour)
    {
        if (_numbers.TryGetValue(colour, out var number)) return number;
        _colours.Add(colour);
        return _numbers[colour] = _colours.Count;
    }
}

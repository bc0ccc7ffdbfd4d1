using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>The line of a template that wrote a line of the produced text.</summary>
/// <param name="Source">The template.</param>
/// <param name="Line">The number of its line, from 1.</param>
internal readonly record struct LineOrigin(TemplateSource Source, int Line)
{
    /// <summary>
    /// The origin as blocks carry it: the folder and the name of the file, and the line, for instance <c>quarterly/outlook.sbn:12</c>.
    /// </summary>
    public override string ToString()
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Source.File));
        var name = Path.GetFileName(Source.File);
        return string.Create(CultureInfo.InvariantCulture, $"{(string.IsNullOrEmpty(folder) ? "" : folder + "/")}{name}:{Line}");
    }
}

/// <summary>The origins of the lines of some text that is being written.</summary>
/// <param name="First">The origin of the first line.</param>
/// <param name="Advances">Whether each further line comes from the next line of the template, as typed text does. Otherwise all lines come
/// from the same line, as a value does.</param>
/// <param name="Lines">The origins of lines that were written before, for a captured or included text; null for none. Where this list has
/// an origin, it is taken.</param>
internal readonly record struct WrittenFrom(LineOrigin First, bool Advances, IReadOnlyList<LineOrigin?>? Lines = null)
{
    /// <summary>Returns the origin of a line, counted from 0.</summary>
    public LineOrigin Of(int line) =>
        Lines is not null && line < Lines.Count && Lines[line] is { } known ? known
            : Advances ? First with { Line = First.Line + line } : First;
}

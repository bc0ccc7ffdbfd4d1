using QifuReports.App.Output;

namespace QifuReports.App.Errors;

/// <summary>The catalogue of codes, for a terminal or a pipe.</summary>
internal static class ErrorText
{
    private const int Width = 80;

    /// <summary>A table for each area, a line for each code.</summary>
    public static void WriteAll(TextWriter output)
    {
        foreach (var area in ErrorCatalogue.Areas)
        {
            output.WriteLine(area.Name);
            WriteFolded(area.About, output);
            var table = new TextTable(["code", "meaning"], [false, false], indent: 2);
            foreach (var entry in area.Entries) table.Add(entry.Code, entry.Title.Length > 0 ? entry.Title : entry.What);
            table.Write(output);
            output.WriteLine();
        }
        output.WriteLine("What to do about one: qifu-reports errors CODE");
    }

    /// <summary>All about one code.</summary>
    public static void Write(ErrorEntry entry, TextWriter output)
    {
        output.WriteLine(entry.Title.Length > 0 ? $"{entry.Code}  {entry.Title}" : entry.Code);
        WriteFolded(entry.What, output);
        output.WriteLine("What to do");
        WriteFolded(entry.Remedy, output);
        if (entry.Tolerance.Length > 0)
        {
            output.WriteLine("How far it may be off");
            WriteFolded(entry.Tolerance, output);
        }
        if (ErrorCatalogue.Areas.First(a => a.Entries.Contains(entry)) is { } area && !char.IsAsciiDigit(entry.Code[0]))
        {
            output.WriteLine(area.Name);
            WriteFolded(area.About, output);
        }
    }

    // Prose, indented, broken between words; a word that is longer than a line stands alone.
    private static void WriteFolded(string text, TextWriter output)
    {
        var line = " ";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 1 && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = " ";
            }
            line += " " + word;
        }
        output.WriteLine(line);
    }
}

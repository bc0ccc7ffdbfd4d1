namespace QifuReports.App.Errors;

/// <summary>Writes the list of all codes, or the explanation of one code.</summary>
internal static class ErrorText
{
    /// <summary>Writes a table for each area, with a line for each code.</summary>
    public static void WriteAll(TextWriter output, Display display)
    {
        foreach (var area in ErrorCatalogue.Areas)
        {
            output.WriteLine(area.Name);
            TextFold.Write(output, display, "  ", area.About);
            var table = new TextTable([TextColumn.Word("Code"), TextColumn.Words("Meaning", 30)], indent: 2);
            foreach (var entry in area.Entries) table.Add(entry.Code, entry.Title.Length > 0 ? entry.Title : entry.What);
            table.Write(output, display);
            output.WriteLine();
        }
        output.WriteLine("What to do about one: qifu-reports errors CODE");
    }

    /// <summary>Writes everything about one code.</summary>
    public static void Write(ErrorEntry entry, TextWriter output, Display display)
    {
        void Part(string head, string text)
        {
            if (head.Length > 0) output.WriteLine(head);
            TextFold.Write(output, display, "  ", text);
        }
        output.WriteLine(entry.Title.Length > 0 ? $"{entry.Code}  {entry.Title}" : entry.Code);
        Part("", entry.What);
        Part("What to do", entry.Remedy);
        if (entry.Tolerance.Length > 0) Part("How far it may be off", entry.Tolerance);
        if (ErrorCatalogue.Areas.First(a => a.Entries.Contains(entry)) is { } area && !char.IsAsciiDigit(entry.Code[0]))
            Part(area.Name, area.About);
    }
}

namespace QifuReports.Workbook.Places;

/// <summary>Gives each sheet a name that no other sheet of the book has.</summary>
internal sealed class SheetNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The nearest valid name to some words. If it is taken, or spreadsheet programs keep it for themselves, its end is replaced by a
    /// number from 2.
    /// </summary>
    public SheetName New(string words)
    {
        var name = SheetName.Of(words);
        for (var number = 2; IsKept(name.Text) || !_taken.Add(name.Text); number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" {number}");
            name = SheetName.Of(string.Concat(words.AsSpan(0, Math.Min(words.Length, SheetName.MostCharacters - end.Length)), end));
        }
        return name;
    }

    private static bool IsKept(string name) => name.Equals("History", StringComparison.OrdinalIgnoreCase);
}

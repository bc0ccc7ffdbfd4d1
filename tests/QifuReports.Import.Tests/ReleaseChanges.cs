using System.Globalization;
using System.Text;

namespace QifuReports.Import.Tests;

/// <summary>What may become of a release between its figures and its print.</summary>
internal static class ReleaseChanges
{
    /// <summary>One change of any kind.</summary>
    public static void Change(InventedRelease release, Random random)
    {
        var sheet = Pick(release.Sheets, random);
        var row = Pick(sheet.Rows, random);
        switch (random.Next(14))
        {
            case 0:
                sheet.Columns.Insert(sheet.Columns.Count, new InventedRelease.Column("% Change", ""));
                for (var i = 0; i < sheet.Rows.Count; i++)
                    sheet.Rows[i] = sheet.Rows[i] with { Values = [.. sheet.Rows[i].Values,
                        sheet.Rows[i].Caption.Length == 0 ? null : random.Next(1, 99) / 10m] };
                break;
            case 1 when sheet.Columns.Count > 1:
                var gone = random.Next(sheet.Columns.Count);
                sheet.Columns.RemoveAt(gone);
                for (var i = 0; i < sheet.Rows.Count; i++)
                    sheet.Rows[i] = sheet.Rows[i] with { Values = [.. sheet.Rows[i].Values.Where((_, at) => at != gone)] };
                break;
            case 2:
                sheet.Rows.Insert(random.Next(1, sheet.Rows.Count),
                    new InventedRelease.Row("Sundry items", [.. sheet.Columns.Select(_ => (decimal?)random.Next(100, 9_000))], false));
                break;
            case 3 when sheet.Rows.Count > 6:
                sheet.Rows.RemoveAt(random.Next(sheet.Rows.Count));
                break;
            case 4 when row.Caption.Length > 0:
                row.Values[random.Next(row.Values.Length)] = random.Next(3) == 0 ? null : random.Next(1, 90_000);
                break;
            case 5:
                sheet.Rows.Insert(random.Next(1, sheet.Rows.Count),
                    new InventedRelease.Row("", [.. sheet.Columns.Select(_ => (decimal?)null)], false));
                break;
            case 6 when row.Values[0] is > 9:
                row.Values[0] = OtherDigit(row.Values[0].GetValueOrDefault(), random);
                break;
            case 7 when sheet.Columns.Count > 1:
                Swap(sheet, random.Next(sheet.Columns.Count - 1));
                break;
            case 8 when row.Values[^1] is not null:
                row.Values[^1] = -row.Values[^1];
                break;
            case 9:
                sheet.Scale = "millions";
                break;
            case 10:
                release.HasMergedHeads = true;
                break;
            case 11:
                release.Twice = release.Sheets.IndexOf(sheet);
                break;
            default:
                Dress(release, random);
                break;
        }
    }

    /// <summary>Changes how it looks, and no figure.</summary>
    public static void Dress(InventedRelease release, Random random)
    {
        var sheet = Pick(release.Sheets, random);
        (release.HasSplitCells, release.HasSpacers) = (random.Next(2) == 0, random.Next(2) == 0);
        if (Pick(sheet.Rows, random) is { Caption.Length: > 0 } row) row.Mark = " (1)";
        Pick(sheet.Columns, random).Mark = random.Next(2) == 0 ? " (2)" : "";
    }

    public static T Pick<T>(List<T> list, Random random) => list[random.Next(list.Count)];

    /// <summary>The amount with one of its digits another.</summary>
    public static decimal OtherDigit(decimal value, Random random)
    {
        var text = new StringBuilder(value.ToString(CultureInfo.InvariantCulture));
        int at;
        do at = random.Next(text.Length); while (!char.IsAsciiDigit(text[at]));
        var was = text[at];
        text[at] = (char)('0' + (was - '0' + random.Next(1, 10)) % 10);
        if (text[at] == '0') text[at] = was == '9' ? '8' : '9';
        return decimal.Parse(text.ToString(), CultureInfo.InvariantCulture);
    }

    private static void Swap(InventedRelease.Sheet sheet, int at)
    {
        (sheet.Columns[at], sheet.Columns[at + 1]) = (sheet.Columns[at + 1], sheet.Columns[at]);
        foreach (var row in sheet.Rows) (row.Values[at], row.Values[at + 1]) = (row.Values[at + 1], row.Values[at]);
    }
}

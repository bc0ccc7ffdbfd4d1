using System.Globalization;
using System.Net;
using System.Text;

namespace QifuReports.Import.Tests;

/// <summary>The forms in which a release is printed.</summary>
internal enum ReleaseForm { Edgar, Hkex, InlineXbrl, Viewer, TabText, PipeText, Workbook, Csv }

/// <summary>Prints a release in each form in which filings come.</summary>
internal static class ReleasePrinter
{
    private const string Company = "Brackwater Mills Limited (NYSE: BWML)", Released = "For immediate release: July 29, 2025";

    /// <summary>The documents: one, or in the viewer one a statement.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Print(InventedRelease release, ReleaseForm form) => form switch
    {
        ReleaseForm.Viewer => release.Printed.Select((s, i) => ($"R{i + 2}.htm", Encoding.UTF8.GetBytes(Viewer(s)))),
        ReleaseForm.Workbook => [("release.xlsx", TestWorkbook.Of(Rows(release), ["#,##0;(#,##0);\"-\"", "0.00"]))],
        ReleaseForm.Csv => [("release.csv", Encoding.UTF8.GetBytes(Csv(release)))],
        ReleaseForm.TabText or ReleaseForm.PipeText =>
            [("release.txt", Encoding.UTF8.GetBytes(Text(release, form == ReleaseForm.TabText ? "\t" : " | ")))],
        _ => [("release.htm", Encoding.UTF8.GetBytes(Html(release, form)))],
    };

    private static string Html(InventedRelease release, ReleaseForm form)
    {
        var text = new StringBuilder("<html xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\"><body>");
        if (form == ReleaseForm.InlineXbrl) text.Append(Contexts(release));
        text.Append(CultureInfo.InvariantCulture, $"<p>{Company}</p><p>{Released}</p>\n");
        foreach (var sheet in release.Printed)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<p>{sheet.Title}</p>{(form == ReleaseForm.Hkex ? "" : $"<p>(In {sheet.Scale} of U.S. dollars, except per share amounts)</p>")}<p>(Unaudited)</p>\n<table>\n");
            var (width, spacer, notes) =
                ((release.HasSplitCells ? 3 : 1), release.HasSpacers ? "<td> </td>" : "", form == ReleaseForm.Hkex ? "<td></td>" : "");
            foreach (var heads in Heads(sheet, release.HasMergedHeads))
            {
                text.Append("<tr><td></td>").Append(notes.Replace("></", ">Notes</", StringComparison.Ordinal));
                for (var i = 0; i < heads.Count; i++)
                    text.Append(CultureInfo.InvariantCulture,
                        $"{spacer}<td colspan=\"{heads[i].Over * width + (heads[i].Over - 1) * (release.HasSpacers ? 1 : 0)}\">{Head(heads[i].Text, form)}</td>");
                text.Append("</tr>\n");
            }
            if (form == ReleaseForm.Hkex) text.Append("<tr><td></td><td></td>")
                .Append(string.Concat(sheet.Columns.Select(
                    c =>
                        $"{spacer}<td colspan=\"{width}\">{(c.Period.Length == 0 ? "" : sheet.Scale == "thousands" ? "US$'000" : "US$ million")}</td>"))).Append("</tr>\n");
            for (var r = 0; r < sheet.Rows.Count; r++)
            {
                var row = sheet.Rows[r];
                text.Append(CultureInfo.InvariantCulture, $"<tr><td>{row.Caption}{row.Mark}</td>")
                    .Append(notes.Replace("></", $">{(r % 4 == 1 && row.Caption.Length > 0 ? r + 2 : "")}</", StringComparison.Ordinal));
                for (var i = 0; i < row.Values.Length; i++)
                    text.Append(spacer).Append(Cells(row.Values[i], r == 0, release.HasSplitCells,
                        form == ReleaseForm.InlineXbrl && sheet.Columns[i].Period.Length > 0 ? Tag(row, sheet, i) : null));
                text.Append("</tr>\n");
            }
            text.Append("</table>\n");
        }
        return text.Append("</body></html>").ToString();
    }

    // A Hong Kong announcement has the day before the month.
    private static string Head(string head, ReleaseForm form) =>
        form == ReleaseForm.Hkex ? head.Replace("June 30,", "30 June", StringComparison.Ordinal)
            .Replace("December 31,", "31 December", StringComparison.Ordinal) : head;

    private static string Cells(decimal? value, bool withSign, bool isSplit, Func<string, string>? tagged)
    {
        var printed = Printed(value);
        var (opens, closes) = (printed.StartsWith('('), printed.EndsWith(')'));
        var bare = printed.Trim('(', ')');
        if (tagged is not null && bare.Length > 0) bare = tagged(bare);
        if (!isSplit) return $"<td>{(withSign && value >= 0 ? "$ " : "")}{(opens ? "(" : "")}{bare}{(closes ? ")" : "")}</td>";
        return $"<td>{(withSign ? "$" : "")}</td><td>{(opens ? "(" : "")}{bare}</td><td>{(closes ? ")" : "")}</td>";
    }

    private static Func<string, string> Tag(InventedRelease.Row row, InventedRelease.Sheet sheet, int column)
    {
        var (perShare, concept) =
            (row.Caption.Contains("per share", StringComparison.Ordinal), string.Concat(row.Caption.Where(char.IsLetter)));
        var scale = perShare ? 0 : sheet.Scale == "thousands" ? 3 : 6;
        return bare => FormattableString.Invariant(
            $"<ix:nonFraction name=\"bwml:{concept}\" contextRef=\"c{sheet.Columns[column].Period}\" unitRef=\"{(perShare ? "ps" : "usd")}\" scale=\"{scale}\"{(bare == "\u2014" ? " format=\"ixt:fixed-zero\"" : "")}>{bare}</ix:nonFraction>");
    }

    private static string Contexts(InventedRelease release)
    {
        var text = new StringBuilder("<div style=\"display:none\"><ix:header><ix:resources>");
        foreach (var period in release.Sheets.SelectMany(s => s.Columns).Select(c => c.Period).Where(p => p.Length > 0).Distinct())
        {
            var year = period[..4];
            var span = period.Length > 6 ? $"<xbrli:instant>{period}</xbrli:instant>"
                : $"<xbrli:startDate>{year}-{(period.EndsWith("H1", StringComparison.Ordinal) ? "01" : "04")}-01</xbrli:startDate><xbrli:endDate>{year}-06-30</xbrli:endDate>";
            text.Append(CultureInfo.InvariantCulture,
                $"<xbrli:context id=\"c{period}\"><xbrli:entity><xbrli:identifier " +
                    $"scheme=\"s\">1</xbrli:identifier></xbrli:entity><xbrli:period>{span}</xbrli:period></xbrli:context>");
        }
        return text.Append(
            "<xbrli:unit id=\"usd\"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit><xbrli:unit " +
                "id=\"ps\"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit></ix:resources></ix:header></div>").ToString();
    }

    private static string Viewer(InventedRelease.Sheet sheet)
    {
        // Its heads are always in two rows where they are spans, and in one where they are days.
        var isOfDay = sheet.Columns.TrueForAll(
            c => c.Head.StartsWith("June", StringComparison.Ordinal) || c.Head.StartsWith("December", StringComparison.Ordinal)
                || c.Period.Length == 0);
        var text = new StringBuilder(
            $"<html><body><table class=\"report\"><tr><th class=\"tl\" rowspan=\"{(isOfDay ? 1 : 2)}\"><div><strong>{sheet.Title} " +
                $"(Unaudited) - USD ($)<br> $ in {char.ToUpperInvariant(sheet.Scale[0])}{sheet.Scale[1..]}</strong></div></th>");
        if (!isOfDay) text.Append(string.Concat(
            sheet.Columns.Select(c =>
                $"<th class=\"th\">{(c.Head.StartsWith("Three", StringComparison.Ordinal) ? "3 Months Ended" : c.Head.StartsWith("Six", StringComparison.Ordinal) ? "6 Months Ended" : "")}</th>"))).Append("</tr><tr>");
        text.Append(string.Concat(sheet.Columns.Select(
            c =>
                $"<th class=\"th\"><div>{(c.Period.Length == 0 ? c.Head : c.Head[(c.Head.Contains("Ended ", StringComparison.Ordinal) ? c.Head.IndexOf("Ended ", StringComparison.Ordinal) + 6 : 0)..].Replace("June", "Jun.", StringComparison.Ordinal).Replace("December", "Dec.", StringComparison.Ordinal))}</div></th>"))).Append("</tr>\n");
        foreach (var row in sheet.Rows)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<tr class=\"re\"><td class=\"pl\"><a onclick=\"Show.showAR( this, " +
                    $"'defref_bwml_{string.Concat(row.Caption.Where(char.IsLetter))}', window " +
                    $");\">{row.Caption}{(row.Mark.Length > 0 ? " [1]" : "")}</a></td>");
            foreach (var value in row.Values)
                text.Append(CultureInfo.InvariantCulture,
                    $"<td class=\"nump\">{(value is { } v ? v < 0 ? "$ " + Printed(v) : v == 0 ? "0" : "$ " + Printed(v) : "&#160;")}</td>");
            text.Append("</tr>\n");
        }
        return text.Append("</table></body></html>").ToString();
    }

    private static string Text(InventedRelease release, string separator)
    {
        var text = new StringBuilder($"{Company}\n\n{Released}\n\n");
        foreach (var sheet in release.Printed)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{sheet.Title}\n\n(In {sheet.Scale} of U.S. dollars, except per share amounts)\n\n(Unaudited)\n\n");
            foreach (var line in Lines(sheet, release.HasMergedHeads))
                text.Append(separator == "\t" ? string.Join(separator, line)
                    : $"{separator}{string.Join(separator, line)}{separator}".Trim()).Append('\n');
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Csv(InventedRelease release)
    {
        var text = new StringBuilder($"\"{Company}\"\n\"{Released}\"\n");
        foreach (var sheet in release.Printed)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{sheet.Title}\n\"(In {sheet.Scale} of U.S. dollars, except per share amounts)\"\n(Unaudited)\n");
            foreach (var line in Lines(sheet, release.HasMergedHeads))
                text.Append(string.Join(',', line.Select(c => $"\"{c}\""))).Append('\n');
        }
        return text.ToString();
    }

    private static string Rows(InventedRelease release)
    {
        var (text, number) = (new StringBuilder(TestWorkbook.Row(1, Company) + TestWorkbook.Row(2, Released)), 3);
        foreach (var sheet in release.Printed)
        {
            foreach (var title in (string[])[sheet.Title, $"(In {sheet.Scale} of U.S. dollars, except per share amounts)", "(Unaudited)"])
                text.Append(TestWorkbook.Row(number++, title));
            foreach (var line in Lines(sheet, release.HasMergedHeads,
                (v, row) => v is not { } value ? ""
                    : $"s{(row.Caption.Contains("per share", StringComparison.Ordinal) || value % 1 != 0 ? 2 : 1)}:{value.ToString(CultureInfo.InvariantCulture)}"))
                text.Append(TestWorkbook.Row(number++,
                    [.. line.Select(c => c.Length > 2 && c[0] == 's' && c[2] == ':' ? c : WebUtility.HtmlEncode(c))]));
            number++;
        }
        return text.ToString();
    }

    private static IEnumerable<List<string>> Lines(InventedRelease.Sheet sheet, bool merged,
        Func<decimal?, InventedRelease.Row, string>? print = null)
    {
        foreach (var heads in Heads(sheet, merged))
            yield return ["", .. heads.SelectMany(h => Enumerable.Range(0, h.Over).Select(i => i == 0 ? h.Text : ""))];
        foreach (var row in sheet.Rows)
            yield return [row.Caption + row.Mark, .. row.Values.Select(v => print is null ? Printed(v) : print(v, row))];
    }

    // In one row, or the years below what they have in common.
    private static List<List<(string Text, int Over)>> Heads(InventedRelease.Sheet sheet, bool merged)
    {
        if (!merged) return [sheet.Columns.ConvertAll(c => (c.Head + c.Mark, 1))];
        var (above, below) = (new List<(string Text, int Over)>(), new List<(string Text, int Over)>());
        foreach (var column in sheet.Columns)
        {
            var cut = column.Head.LastIndexOf(", ", StringComparison.Ordinal);
            var group = cut < 0 ? "" : column.Head[..(cut + 1)];
            below.Add(((cut < 0 ? column.Head : column.Head[(cut + 2)..]) + column.Mark, 1));
            if (above.Count > 0 && above[^1].Text == group && group.Length > 0) above[^1] = (group, above[^1].Over + 1);
            else above.Add((group, 1));
        }
        return [above, below];
    }

    private static string Printed(decimal? value) => value switch
    {
        null => "",
        0m => "\u2014",
        < 0 => "(" + (-value.Value).ToString("#,##0.##", CultureInfo.InvariantCulture) + ")",
        _ => value.Value.ToString(value % 1 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture),
    };
}

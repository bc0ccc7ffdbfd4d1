using System.Globalization;
using System.Text;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Hostile;

/// <summary>
/// Breaks the shipped files in every way that a slip, a bad transfer or another program would. Always the same inputs in the same order.
/// </summary>
internal static class BrokenInputs
{
    private static readonly string[] Files =
        [.. Directory.GetFiles(DataFolder.Path, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(DataFolder.Path, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static readonly string[] Filings = [.. Files.Where(f => f.StartsWith("filings/", StringComparison.Ordinal))];

    public static IEnumerable<BrokenInput> All() =>
        [.. Truncated(), .. OtherShapes(), .. OtherEncodings(), .. Swapped(), .. DuplicateKeys(), .. NumbersAsText(), .. WrongBrackets(),
            .. HugeNumbers(),
            .. WrongTypes(), .. ColumnsMissing(), .. ValuesMissing(), .. PeriodsTwice(), .. ScalesSwapped()];

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(DataFolder.Path, file));

    private static BrokenInput Of(string kind, string file, string at, string text, bool isWellFormed = false) =>
        new(kind, file, at, Encoding.UTF8.GetBytes(text), isWellFormed);

    private static IEnumerable<BrokenInput> Truncated()
    {
        foreach (var file in Files)
        {
            var text = TextOf(file).TrimEnd();
            for (var i = 0; i < 16; i++)
            {
                var length = (int)((long)text.Length * i / 16);
                yield return Of("truncated", file, $"after {length}", text[..length]);
            }
            yield return Of("truncated", file, "before the end", text[..^1]);
        }
    }

    private static IEnumerable<BrokenInput> OtherShapes()
    {
        string[] shapes = ["", " \n ", "{}", "[]", "null", "true", "7", "\"text\"", "plain words", "<xml/>", "[{}]", "{\"a\": {}}",
            new string('[', 20_000), string.Concat(Enumerable.Repeat("{\"a\":", 20_000))];
        foreach (var file in Files)
        {
            for (var i = 0; i < shapes.Length; i++) yield return Of("another shape", file, $"no. {i}", shapes[i]);
            // Without waivers.json there are none.
            if (file != "waivers.json" && !file.StartsWith("filings/", StringComparison.Ordinal))
                yield return new BrokenInput("missing", file, "", null);
        }
    }

    private static IEnumerable<BrokenInput> OtherEncodings()
    {
        foreach (var file in Files)
        {
            var text = TextOf(file);
            var bytes = Encoding.UTF8.GetBytes(text);
            yield return new BrokenInput("another encoding", file, "UTF-16",
                [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
            yield return new BrokenInput("another encoding", file, "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(text));
            yield return new BrokenInput("another encoding", file, "UTF-32", Encoding.UTF32.GetBytes(text));
            yield return new BrokenInput("another encoding", file, "NULs",
                [.. bytes.AsSpan(0, bytes.Length / 2), 0, 0, .. bytes.AsSpan(bytes.Length / 2)]);
            yield return new BrokenInput("another encoding", file, "all NULs", new byte[bytes.Length]);
            yield return new BrokenInput("another encoding", file, "bytes that are no UTF-8",
                [.. bytes.AsSpan(0, bytes.Length / 2), 0xFF, 0xC0, 0xED, 0xA0, 0x80, .. bytes.AsSpan(bytes.Length / 2)]);
        }
    }

    private static IEnumerable<BrokenInput> Swapped()
    {
        foreach (var file in Files)
            foreach (var other in Files)
                // Filings among themselves are both there already, so that the id stands twice; the first of them then has no file of its
                // own.
                if (file != other && !(file == "waivers.json" && other == file))
                    yield return Of("another file's contents", file, other, TextOf(other));
    }

    private static IEnumerable<BrokenInput> DuplicateKeys()
    {
        foreach (var file in Files)
            foreach (var (at, text) in Replaced(file, "\"id\": ", "\"id\": \"twice\", \"id\": ", 3)
                .Concat(Replaced(file, "\"caption\": ", "\"caption\": \"twice\", \"caption\": ", 4))
                .Concat(Replaced(file, "\"name\": ", "\"name\": \"twice\", \"name\": ", 3)))
                yield return Of("a key twice", file, at, text);
    }

    private static IEnumerable<BrokenInput> NumbersAsText()
    {
        foreach (var file in Filings)
        {
            foreach (var (at, text) in Numbers(file, 10, number => "\"" + number + "\""))
                yield return Of("a number as text", file, at, text);
            foreach (var (at, text) in Numbers(file, 4, number => "\"(" + number + ")\""))
                yield return Of("a number as text", file, "in parentheses, " + at, text);
            foreach (var (at, text) in Numbers(file, 4, number => number + ",000"))
                yield return Of("a number as text", file, "with a separator, " + at, text);
        }
    }

    private static IEnumerable<BrokenInput> WrongBrackets()
    {
        foreach (var file in Files)
        {
            foreach (var (at, text) in Replaced(file, "]", "}", 3)) yield return Of("wrong brackets", file, at, text);
            foreach (var (at, text) in Replaced(file, "{", "(", 3)) yield return Of("wrong brackets", file, at, text);
        }
    }

    private static IEnumerable<BrokenInput> HugeNumbers()
    {
        string[] numbers = ["1e999", "99999999999999999999999999999999999", "-1E+400", "0." + new string('0', 60) + "1",
            new string('9', 10_000), "79228162514264337593543950335"];
        foreach (var file in Filings)
            foreach (var huge in numbers)
                foreach (var (at, text) in Numbers(file, 1, _ => huge))
                    yield return Of("a huge number", file, $"{huge[..Math.Min(12, huge.Length)]}, {at}", text);
    }

    private static IEnumerable<BrokenInput> WrongTypes()
    {
        (string Piece, string By)[] slips =
        [
            ("\"lines\": [", "\"lines\": 5, \"x\": ["), ("\"columns\": [", "\"columns\": {}, \"x\": ["),
            ("\"indent\": 1", "\"indent\": \"1\""), ("\"indent\": 1", "\"indent\": -3"),
            ("\"kind\": \"table\"", "\"kind\": \"picture\""), ("\"kind\": \"text\"", "\"kind\": null"),
            ("\"currency\": \"RMB\"", "\"currency\": 7"), ("\"scale\": \"million\"", "\"scale\": 1000000"),
            ("\"scale\": \"thousand\"", "\"scale\": \"gross\""), ("\"date\": \"20", "\"date\": \"2023-13-45\", \"x\": \"20"),
            ("\"period\": \"", "\"period\": \"2023Q5\", \"x\": \""),
            ("\"concept\": \"", "\"concept\": \"no-such-\u00e9-"), ("\"caption\": \"", "\"caption\": null, \"x\": \""),
            ("\"values\": [", "\"values\": \""), ("\"basis\": \"us-gaap\"", "\"basis\": [\"us-gaap\"]"),
        ];
        foreach (var file in Filings)
            foreach (var (piece, by) in slips)
                foreach (var (at, text) in Replaced(file, piece, by, 1)) yield return Of("a wrong type", file, $"{piece} {at}", text);
    }

    private static IEnumerable<BrokenInput> ColumnsMissing()
    {
        foreach (var file in Filings)
            foreach (var line in LinesWith(file, "\"heading\": ", 6))
                yield return Of("a column missing", file, $"line {line.Number}", WithoutLine(file, line.Number));
    }

    private static IEnumerable<BrokenInput> ValuesMissing()
    {
        foreach (var file in Filings)
        {
            foreach (var line in LinesWith(file, "\"values\": [", 8))
            {
                var start = line.Text.IndexOf("\"values\": [", StringComparison.Ordinal) + "\"values\": [".Length;
                var comma = line.Text.IndexOf(',', start);
                var close = line.Text.IndexOf(']', start);
                var by = comma > 0 && comma < close ? line.Text[..start] + line.Text[(comma + 1)..].TrimStart()
                    : line.Text[..start] + line.Text[close..];
                yield return Of("a value missing", file, $"line {line.Number}", WithLine(file, line.Number, by));
            }
        }
    }

    // The period of a column is that of the column before it: a slip of copying.
    private static IEnumerable<BrokenInput> PeriodsTwice()
    {
        foreach (var file in Filings)
        {
            var columns = LinesWith(file, "\"heading\": ", 1000).ToArray();
            var made = 0;
            for (var i = 1; i < columns.Length && made < 6; i++)
            {
                var (own, before) = (ValueOf(columns[i].Text, "period"), ValueOf(columns[i - 1].Text, "period"));
                if (own == before || columns[i].Number != columns[i - 1].Number + 1 || !IsTable(file, columns[i].Number)) continue;
                made++;
                yield return Of("a period twice", file, $"line {columns[i].Number}",
                    WithLine(file, columns[i].Number,
                        columns[i].Text.Replace($"\"period\": \"{own}\"", $"\"period\": \"{before}\"", StringComparison.Ordinal)),
                        isWellFormed: true);
            }
        }
    }

    private static IEnumerable<BrokenInput> ScalesSwapped()
    {
        foreach (var file in Filings)
            foreach (var line in LinesWith(file, "\"scale\": \"", 1000)
                .Where(l => l.Text.Contains("\"heading\"", StringComparison.Ordinal) && IsTable(file, l.Number)).Take(14))
            {
                var own = ValueOf(line.Text, "scale");
                yield return Of("another scale", file, $"line {line.Number}",
                    WithLine(file, line.Number, line.Text.Replace($"\"scale\": \"{own}\"", "\"scale\": \"billion\"",
                        StringComparison.Ordinal)), isWellFormed: true);
            }
    }

    private static bool IsTable(string file, int line)
    {
        var lines = TextOf(file).Split('\n');
        for (var i = line - 1; i >= 0; i--)
            if (lines[i].Contains("\"kind\": \"t", StringComparison.Ordinal))
                return lines[i].Contains("\"kind\": \"table\"", StringComparison.Ordinal);
        return false;
    }

    private static string ValueOf(string line, string key)
    {
        var start = line.IndexOf($"\"{key}\": \"", StringComparison.Ordinal) + key.Length + 5;
        return line[start..line.IndexOf('"', start)];
    }

    /// <summary>Lines with a piece, spread over the file, counted from 1.</summary>
    private static IEnumerable<(int Number, string Text)> LinesWith(string file, string piece, int most)
    {
        var found = TextOf(file).Split('\n').Select((t, i) => (Number: i + 1, Text: t))
            .Where(l => l.Text.Contains(piece, StringComparison.Ordinal)).ToArray();
        return found.Where((_, i) => found.Length <= most || i % (found.Length / most) == 0).Take(most);
    }

    private static string WithLine(string file, int number, string by)
    {
        var lines = TextOf(file).Split('\n');
        lines[number - 1] = by;
        return string.Join('\n', lines);
    }

    private static string WithoutLine(string file, int number)
    {
        var lines = TextOf(file).Split('\n').ToList();
        // The last item of a list has no comma behind it, and the one before it then must not.
        if (!lines[number - 1].TrimEnd().EndsWith(',') && lines[number - 2].TrimEnd().EndsWith(','))
            lines[number - 2] = lines[number - 2].TrimEnd().TrimEnd(',');
        lines.RemoveAt(number - 1);
        return string.Join('\n', lines);
    }

    /// <summary>The file with one occurrence of a piece replaced, for occurrences spread over it.</summary>
    private static IEnumerable<(string At, string Text)> Replaced(string file, string piece, string by, int most)
    {
        var text = TextOf(file);
        List<int> places = [];
        for (var at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = text.IndexOf(piece, at + 1, StringComparison.Ordinal))
            places.Add(at);
        for (var i = 0; i < Math.Min(most, places.Count); i++)
        {
            var at = places[(int)((long)places.Count * i / Math.Min(most, places.Count))];
            yield return ($"at {at}", string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + piece.Length)));
        }
    }

    /// <summary>The file with one number of a line's values changed.</summary>
    private static IEnumerable<(string At, string Text)> Numbers(string file, int most, Func<string, string> change)
    {
        foreach (var line in LinesWith(file, "\"values\": [", most))
        {
            var start = line.Text.IndexOf("\"values\": [", StringComparison.Ordinal);
            while (start < line.Text.Length && !char.IsAsciiDigit(line.Text[start])) start++;
            var end = start;
            while (end < line.Text.Length && (char.IsAsciiDigit(line.Text[end]) || line.Text[end] == '.')) end++;
            if (start == end) continue;
            yield return ($"line {line.Number.ToString(CultureInfo.InvariantCulture)}",
                WithLine(file, line.Number, string.Concat(line.Text.AsSpan(0, start), change(line.Text[start..end]),
                    line.Text.AsSpan(end))));
        }
    }
}

using System.Text.Json;
using System.Text.Unicode;

namespace QifuReports.Ledger.Reading.Json;

/// <summary>
/// Reads JSON into nodes that know their places in the file. Strict JSON only: no comments, trailing commas or duplicate keys.
/// </summary>
internal ref struct JsonTree
{
    private const int MaxDepth = DataLimits.Depth;
    private const int MaxDigits = 28;

    private readonly Problems _problems;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;

    // The byte offset of the last token. Lines and columns are counted from there.
    private int _at;
    private int _line = 1;
    private int _column = 1;
    private int _values;

    private JsonTree(ReadOnlySpan<byte> bytes, Problems problems)
    {
        _bytes = bytes;
        _problems = problems;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 2 });
    }

    /// <summary>The root node; null if something is wrong, which is reported.</summary>
    public static JsonNode? Read(ReadOnlySpan<byte> bytes, Problems problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var tree = new JsonTree(bytes, problems);
        if (!Utf8.IsValid(bytes))
        {
            tree.MoveTo(FirstInvalid(bytes));
            problems.Add(ProblemCodes.NotUtf8, tree._line, tree._column, "", "The file is not UTF-8 from here on.", "Save it as UTF-8.");
            return null;
        }
        var errors = problems.Count;
        JsonNode? root = null;
        try
        {
            if (tree._reader.Read()) root = tree.Node(null, null, 0, 0, 0);
            if (problems.Count == errors) tree._reader.Read();
        }
        catch (JsonException)
        {
            tree.ReportSyntax();
        }
        return problems.Count == errors ? root : null;
    }

    private JsonNode? Node(JsonNode? parent, string? key, int keyLine, int keyColumn, int index)
    {
        MoveTo((int)_reader.TokenStartIndex);
        var kind = _reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonKind.Object,
            JsonTokenType.StartArray => JsonKind.Array,
            JsonTokenType.String => JsonKind.Text,
            JsonTokenType.Number => JsonKind.Number,
            JsonTokenType.True => JsonKind.True,
            JsonTokenType.False => JsonKind.False,
            _ => JsonKind.Null,
        };
        if (++_values > DataLimits.Values)
        {
            _problems.Add(ProblemCodes.TooMuch, _line, _column, "",
                FormattableString.Invariant($"The file has more than {DataLimits.Values:N0} values, up to here."), "Divide it.");
            return null;
        }
        if (kind is JsonKind.Text or JsonKind.Number && !IsText()) return null;
        var number = kind == JsonKind.Number ? Exact(_reader.ValueSpan) : null;
        var text = kind == JsonKind.Text ? _reader.GetString()!
            : kind == JsonKind.Number && number is null ? Encoding.UTF8.GetString(_reader.ValueSpan) : "";
        var node = new JsonNode(kind, parent, _line, _column)
        {
            Key = key, KeyLine = keyLine, KeyColumn = keyColumn, Index = index, Text = text, Number = number,
        };
        if (_reader.CurrentDepth >= MaxDepth)
        {
            _problems.Add(ProblemCodes.TooDeep, node, "Objects and lists stand too deep in each other here.",
                "No data file needs more than 12 levels.");
            return null;
        }
        return kind switch
        {
            JsonKind.Object => Members(node) ? node : null,
            JsonKind.Array => Elements(node) ? node : null,
            _ => node,
        };
    }

    private bool Members(JsonNode node)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            MoveTo((int)_reader.TokenStartIndex);
            if (!IsText()) return false;
            if (node.Items.Count == DataLimits.Keys)
            {
                _problems.Add(ProblemCodes.TooMuch, _line, _column, node.Path,
                    FormattableString.Invariant($"The object has more than {DataLimits.Keys:N0} keys, up to here."),
                    "Take out those that were not meant.");
                return false;
            }
            var (key, line, column) = (_reader.GetString()!, _line, _column);
            _reader.Read();
            if (Node(node, key, line, column, 0) is not { } member) return false;
            if (node.Find(key) is { } first)
                _problems.AddAtKey(ProblemCodes.DuplicateKey, member,
                    $"The key \"{key}\" stands here a second time; the first is in line {Invariant(first.KeyLine)}.",
                    "Take one of them out.");
            else node.Add(member);
        }
        return true;
    }

    private bool Elements(JsonNode node)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (Node(node, null, 0, 0, node.Items.Count) is not { } item) return false;
            node.Add(item);
        }
        return true;
    }

    // Called before a string is made. The string of a very long text would take much memory, so such a text is refused. An escape may also
    // be half of a surrogate pair, from which no string can be made.
    private readonly bool IsText()
    {
        if (_reader.ValueSpan.Length > DataLimits.TextBytes)
        {
            _problems.Add(ProblemCodes.TooMuch, _line, _column, "",
                FormattableString.Invariant(
                    $"The text has {_reader.ValueSpan.Length:N0} bytes; at most {DataLimits.TextBytes:N0} are read."), "Shorten it.");
            return false;
        }
        if (!_reader.ValueIsEscaped || _reader.TokenType == JsonTokenType.Number) return true;
        try
        {
            _reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            _problems.Add(ProblemCodes.BrokenText, _line, _column, "",
                "The text has half a character in it, a surrogate without its partner.",
                "Write the character itself, or both halves of its escape.");
            return false;
        }
    }

    /// <summary>The number with its trailing zeros; null for an exponent or for more digits than a decimal can hold.</summary>
    private static decimal? Exact(ReadOnlySpan<byte> token)
    {
        var (digits, decimals, point) = (0, 0, false);
        // The first 18 digits fit in a long; the rest of a very long number is added as a decimal.
        var number = 0L;
        var tail = 0m;
        foreach (var b in token)
        {
            if (b == '-') continue;
            if (b == '.') point = true;
            else if (!char.IsAsciiDigit((char)b) || ++digits > MaxDigits) return null;
            else
            {
                if (digits <= 18) number = number * 10 + (b - '0');
                else tail = (digits == 19 ? number : tail) * 10 + (b - '0');
                if (point) decimals++;
            }
        }
        var negative = token[0] == '-';
        if (digits <= 18) return new decimal((int)number, (int)(number >> 32), 0, negative, (byte)decimals);
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(tail, parts);
        return new decimal(parts[0], parts[1], parts[2], negative, (byte)decimals);
    }

    /// <summary>Reports what is wrong where the reader stopped, in words that a person who edits the file understands.</summary>
    private void ReportSyntax()
    {
        var at = (int)_reader.BytesConsumed;
        while (at < _bytes.Length && IsSpace(_bytes[at])) at++;
        var before = at - 1;
        while (before >= 0 && IsSpace(_bytes[before])) before--;
        var last = before < 0 ? (byte)0 : _bytes[before];
        if (at >= _bytes.Length || UnclosedText(at))
        {
            MoveTo(Math.Max(_at, Math.Min(at, _bytes.Length)));
            _problems.Add(ProblemCodes.Truncated, _line, _column, "", "The file ends before its JSON does.",
                "A bracket, brace or quotation mark is not closed, or the end is lost.");
            return;
        }
        var here = _bytes[at];
        if (here is (byte)'}' or (byte)']' && last == ',')
            Report(before, "There is a comma behind the last item.", "Take the comma out.");
        else if (here == '/' || here == '#')
            Report(at, "Comments are not allowed in JSON.", "Take the comment out.");
        else if (here == '\'')
            Report(at, "Texts and keys stand between double quotation marks.", "Write \" in place of '.");
        else if (here == '+' || here == '.')
            Report(at, "This is not a number of JSON.", "Write it without a plus sign, and with a digit before the point.");
        else if (here == '0' && at + 1 < _bytes.Length && char.IsAsciiDigit((char)_bytes[at + 1]))
            Report(at, "A number has no zeros before it.", "Take them out.");
        else if (_reader.CurrentDepth == 0 && _reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            Report(at, "The JSON is at its end before this.", "Take out what follows, or the bracket or brace too many.");
        else if (here is (byte)'"' or (byte)'{' or (byte)'[' && last is not ((byte)',' or (byte)':' or (byte)'[' or (byte)'{'))
            Report(at, $"\"{Rune(at)}\" cannot stand here.", "A comma or a colon is missing before it.");
        else if (char.IsAsciiLetter((char)here))
            Report(at, $"\"{Rune(at)}\" cannot stand here.",
                "Texts and keys stand between double quotation marks; one may be missing before this.");
        else
            Report(at, $"\"{Rune(at)}\" cannot stand here.", "Look at this place and directly before it.");
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>Whether a text begins here and the file ends on the same line, before a closing quotation mark.</summary>
    private readonly bool UnclosedText(int at)
    {
        if (_bytes[at] != '"') return false;
        for (var i = at + 1; i < _bytes.Length && _bytes[i] != '"'; i++)
        {
            if (_bytes[i] == '\\') i++;
            else if (_bytes[i] == '\n') return false;
            if (i >= _bytes.Length - 1) return true;
        }
        return at == _bytes.Length - 1;
    }

    private readonly string Rune(int at)
    {
        System.Text.Rune.DecodeFromUtf8(_bytes[at..], out var rune, out _);
        return rune.ToString();
    }

    private void Report(int at, string message, string hint)
    {
        MoveTo(Math.Max(_at, at));
        _problems.Add(ProblemCodes.Syntax, _line, _column, "", message, hint);
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done) return at;
            at += used;
        }
        return at;
    }

    private void MoveTo(int offset)
    {
        var passed = _bytes[_at..offset];
        int newline;
        while ((newline = passed.IndexOf((byte)'\n')) >= 0)
        {
            (_line, _column) = (_line + 1, 1);
            passed = passed[(newline + 1)..];
        }
        foreach (var b in passed)
            if ((b & 0xC0) != 0x80) _column++;
        _at = offset;
    }
}

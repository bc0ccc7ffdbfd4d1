namespace QifuReports.Delivery.Mime;

/// <summary>Makes header fields in the form in which they are sent: ASCII, folded, with other letters as encoded words.</summary>
/// <remarks>
/// RFC 5322, 2.2.3 (folding) and 3.2.3 (phrases); RFC 2047 (encoded words, at most 75 characters each, no character divided).
/// </remarks>
internal static class HeaderText
{
    private const int LineLength = 76;
    private const int EncodedWord = 75;
    private const string Opening = "=?utf-8?B?";
    private const string Closing = "?=";

    /// <summary>
    /// Makes a field of free text, such as the subject, with its line end. A line break in the text is refused, because it would begin
    /// another field.
    /// </summary>
    public static string Unstructured(string name, string text)
    {
        RefuseControls(text);
        var field = new StringBuilder(name).Append(": ");
        if (IsPlain(text) && LongestWord(text) < LineLength - 1) Fold(field, text);
        else EncodedWords(field, text, name.Length + 2);
        return field.Append("\r\n").ToString();
    }

    /// <summary>Makes a field with one mailbox.</summary>
    public static string Address(string name, Mailbox mailbox)
    {
        var field = new StringBuilder(name).Append(": ");
        if (mailbox.Name.Length > 0)
        {
            Phrase(field, mailbox.Name, name.Length + 2);
            var last = field.ToString().AsSpan();
            last = last[(last.LastIndexOf('\n') + 1)..];
            field.Append(last.Length + mailbox.Address.Length + 3 > LineLength ? "\r\n <" : " <").Append(mailbox.Address).Append('>');
        }
        else
        {
            field.Append(mailbox.Address);
        }
        return field.Append("\r\n").ToString();
    }

    /// <summary>Adds the display name before an address or an identifier: unchanged, in quotation marks, or as encoded words.</summary>
    public static void Phrase(StringBuilder field, string text, int column)
    {
        RefuseControls(text);
        if (!IsPlain(text) || column + text.Length + 2 > LineLength)
        {
            EncodedWords(field, text, column);
            return;
        }
        if (IsAtoms(text))
        {
            field.Append(text);
            return;
        }
        field.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') field.Append('\\');
            field.Append(c);
        }
        field.Append('"');
    }

    // Text that mail programs would take for an encoded word must be encoded itself.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~') return false;
        return !text.Contains("=?", StringComparison.Ordinal) && !text.StartsWith(' ') && !text.EndsWith(' ')
            && !text.Contains("  ", StringComparison.Ordinal);
    }

    private static bool IsAtoms(string text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && !"!#$%&'*+-/=?^_`{|}~ ".Contains(c)) return false;
        return text.Length > 0;
    }

    private static int LongestWord(string text)
    {
        var (longest, word) = (0, 0);
        foreach (var c in text)
        {
            word = c == ' ' ? 0 : word + 1;
            longest = Math.Max(longest, word);
        }
        return longest;
    }

    private static void Fold(StringBuilder field, string text)
    {
        var column = field.Length;
        foreach (var word in text.Split(' '))
        {
            if (field[^1] != ' ')
            {
                if (column + 1 + word.Length > LineLength)
                {
                    field.Append("\r\n");
                    column = 0;
                }
                field.Append(' ');
                column++;
            }
            field.Append(word);
            column += word.Length;
        }
    }

    private static void EncodedWords(StringBuilder field, string text, int column)
    {
        Span<byte> rune = stackalloc byte[4];
        var bytes = new List<byte>(EncodedWord);
        var room = Room(Math.Min(EncodedWord, LineLength - column));
        var first = true;
        foreach (var character in text.EnumerateRunes())
        {
            var length = character.EncodeToUtf8(rune);
            if (bytes.Count + length > room)
            {
                Flush();
                room = Room(EncodedWord);
            }
            for (var i = 0; i < length; i++) bytes.Add(rune[i]);
        }
        Flush();

        void Flush()
        {
            if (bytes.Count == 0) return;
            if (!first) field.Append("\r\n ");
            first = false;
            field.Append(Opening).Append(Convert.ToBase64String([.. bytes])).Append(Closing);
            bytes.Clear();
        }
    }

    // The number of bytes that fit in an encoded word of this many characters.
    private static int Room(int characters) => Math.Max((characters - Opening.Length - Closing.Length) / 4 * 3, 4);

    /// <summary>
    /// Throws for a control character. At this point it is a bug, because the checks before and <see cref="Mailbox"/> refuse control
    /// characters with a reason.
    /// </summary>
    public static void RefuseControls(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
                throw new ArgumentException("A control character, such as a line break, cannot stand in a header.", nameof(text));
    }
}

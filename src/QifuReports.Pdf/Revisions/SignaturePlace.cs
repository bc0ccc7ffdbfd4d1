using System.Buffers;

namespace QifuReports.Pdf.Revisions;

/// <summary>The position of a signature value in the file. The value is the only part that the signature does not cover.</summary>
/// <param name="First">The position of the opening bracket.</param>
/// <param name="After">The position after the closing bracket.</param>
/// <param name="End">The end of the covered bytes.</param>
internal readonly record struct SignaturePlace(int First, int After, int End)
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>
    /// Returns the position of the signature value if the signature covers its revision and everything before, except this value; otherwise
    /// null, with the reason.
    /// </summary>
    public static SignaturePlace? Find(ReadOnlySpan<byte> file, FileRevision revision, int dictionary, PdfDictionary entries,
        out string wrong)
    {
        wrong = "does not say which bytes it covers";
        if (entries.Get("ByteRange") is not PdfArray { Count: 4 } range || entries.Get("Contents") is not PdfString contents) return null;
        Span<int> places = stackalloc int[4];
        for (var i = 0; i < 4; i++)
        {
            if (range[i] is not PdfNumber { IsWhole: true, Value: >= 0 and <= int.MaxValue } number) return null;
            places[i] = (int)number.Value;
        }

        wrong = "does not cover every byte of the file but its own value";
        var (first, after, end) = (places[1], places[2], (long)places[2] + places[3]);
        if (places[0] != 0 || first <= dictionary || after < first + 2 || end < revision.Mark || end > revision.End
            || after > revision.Section) return null;
        if (file[first] != (byte)'<' || file[after - 1] != (byte)'>' || !file[..first].TrimEnd((byte)' ').EndsWith("/Contents"u8))
            return null;
        var digits = file[(first + 1)..(after - 1)];
        var bytes = StringBytes.Hex(digits);
        return digits.ContainsAnyExcept(Digits) || bytes is null || !bytes.AsSpan().SequenceEqual(contents.Bytes) ? null
            : new SignaturePlace(first, after, (int)end);
    }

    /// <summary>Returns the bytes that the signature covers.</summary>
    public byte[] Covered(ReadOnlySpan<byte> file) => [.. file[..First], .. file[After..End]];

    /// <summary>Returns the claimed time of signing; null if there is none, or if it is not in the form that this program writes.</summary>
    public static DateTimeOffset? Moment(PdfDictionary entries) => entries.Get("M") is PdfString said
        && DateTimeOffset.TryParseExact(Encoding.Latin1.GetString(said.Bytes), "'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}

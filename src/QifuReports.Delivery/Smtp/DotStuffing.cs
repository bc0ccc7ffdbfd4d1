namespace QifuReports.Delivery.Smtp;

/// <summary>Doubles a dot at the start of a line, so that no line of the message is taken for the final dot.</summary>
/// <remarks>RFC 5321, 4.5.2.</remarks>
internal struct DotStuffing()
{
    private bool _atLineStart = true;

    /// <summary>The piece in the form in which it is sent; the same memory if no line of it begins with a dot.</summary>
    public ReadOnlyMemory<byte> Stuff(ReadOnlyMemory<byte> piece)
    {
        var span = piece.Span;
        if (span.Length == 0) return piece;
        var needed = (_atLineStart && span[0] == '.') || span.IndexOf("\n."u8) >= 0;
        var stuffed = needed ? Doubled(span) : piece;
        _atLineStart = span[^1] == '\n';
        return stuffed;
    }

    private readonly byte[] Doubled(ReadOnlySpan<byte> span)
    {
        var bytes = new List<byte>(span.Length + 16);
        var start = _atLineStart;
        foreach (var b in span)
        {
            if (start && b == '.') bytes.Add(b);
            bytes.Add(b);
            start = b == '\n';
        }
        return [.. bytes];
    }
}

namespace QifuReports.Pdf.Reading;

/// <summary>Reverses the predictors of Flate data (ISO 32000-1, 7.4.4.4), in place.</summary>
internal static class Predictors
{
    /// <summary>Reverses the predictor and returns the length of the remaining data.</summary>
    /// <param name="data">The data; overwritten.</param>
    /// <param name="predictor">2 for TIFF; 10 to 15 for PNG, where each row names its own predictor.</param>
    /// <param name="columns">The number of samples in a row.</param>
    /// <param name="colours">The number of components of a sample.</param>
    /// <param name="bits">The number of bits of a component.</param>
    public static int Undo(Span<byte> data, int predictor, int columns, int colours, int bits)
    {
        if (colours > 32 || bits > 16) throw Damage.Of("a predictor has impossible parameters");
        var sample = Math.Max(1, colours * bits / 8);
        var width = (int)(((long)columns * colours * bits + 7) / 8);
        if (predictor == 2)
        {
            if (bits != 8) throw new PdfReadException(ReadingCodes.Unsupported, "A predictor of other than eight bits is not read here.");
            for (var start = 0; start < data.Length; start += width)
            {
                var row = data[start..Math.Min(start + width, data.Length)];
                for (var i = sample; i < row.Length; i++) row[i] += row[i - sample];
            }

            return data.Length;
        }

        if (predictor < 10) throw Damage.Of("a predictor is unknown");
        var written = 0;
        var above = Span<byte>.Empty;
        for (var start = 0; start < data.Length; start += width + 1)
        {
            var kind = data[start];
            var from = data[(start + 1)..Math.Min(start + 1 + width, data.Length)];
            var row = data.Slice(written, from.Length);
            from.CopyTo(row);
            Row(kind, row, above, sample);
            above = row;
            written += row.Length;
        }

        return written;
    }

    private static void Row(byte kind, Span<byte> row, ReadOnlySpan<byte> above, int sample)
    {
        switch (kind)
        {
            case 0:
                return;
            case 1:
                for (var i = sample; i < row.Length; i++) row[i] += row[i - sample];
                return;
            case 2:
                for (var i = 0; i < row.Length && i < above.Length; i++) row[i] += above[i];
                return;
            case 3:
                for (var i = 0; i < row.Length; i++) row[i] += (byte)((Left(row, i, sample) + Up(above, i)) / 2);
                return;
            case 4:
                for (var i = 0; i < row.Length; i++)
                    row[i] += Paeth(Left(row, i, sample), Up(above, i), i >= sample ? Up(above, i - sample) : 0);
                return;
            default:
                throw Damage.Of("a row of a stream has an unknown predictor");
        }
    }

    private static int Left(ReadOnlySpan<byte> row, int i, int sample) => i >= sample ? row[i - sample] : 0;

    private static int Up(ReadOnlySpan<byte> above, int i) => i < above.Length ? above[i] : 0;

    private static byte Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return (byte)(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
    }
}

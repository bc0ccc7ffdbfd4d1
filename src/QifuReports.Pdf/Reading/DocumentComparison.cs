namespace QifuReports.Pdf.Reading;

/// <summary>
/// Compares two documents object by object. Streams are compared by their decoded data, so differences of compression, numbering and order
/// are ignored. The comparison is used on files that are not equal byte by byte, to show where they differ. Even if no difference is found,
/// the files may differ in ways that are not compared.
/// </summary>
public static class DocumentComparison
{
    /// <summary>Keys that only describe how a stream is encoded; they are not compared.</summary>
    private static readonly string[] PassedOver = ["Length", "Filter", "DecodeParms"];

    /// <summary>Returns the path of the first difference, for instance <c>catalogue/Pages</c>; null if no difference is found.</summary>
    /// <param name="one">One document.</param>
    /// <param name="other">The other document.</param>
    public static string? FirstDifference(PdfDocument one, PdfDocument other)
    {
        var waiting = new Stack<(PdfValue One, PdfValue Other, string Way)>();
        var seen = new HashSet<(int, int)>();
        waiting.Push((one.Trailer.Get("Info") ?? PdfValue.Null, other.Trailer.Get("Info") ?? PdfValue.Null, "information"));
        waiting.Push((one.Catalog, other.Catalog, "catalogue"));
        while (waiting.TryPop(out var pair))
        {
            if (pair.One is PdfReference a && pair.Other is PdfReference b && !seen.Add((a.Number, b.Number))) continue;
            PdfValue left = one.Resolve(pair.One), right = other.Resolve(pair.Other);
            one.Budget.Spend(64);
            if (!Same(one, other, left, right, pair.Way, waiting)) return pair.Way;
        }

        return null;
    }

    private static bool Same(PdfDocument one, PdfDocument other, PdfValue left, PdfValue right, string way,
        Stack<(PdfValue, PdfValue, string)> waiting)
    {
        switch (left, right)
        {
            case (PdfBoolean a, PdfBoolean b): return a.Value == b.Value;
            case (PdfNumber a, PdfNumber b): return a.Value.Equals(b.Value);
            case (PdfString a, PdfString b): return a.Bytes.SequenceEqual(b.Bytes);
            case (PdfName a, PdfName b): return a.Value == b.Value;
            case (PdfArray a, PdfArray b):
                if (a.Count != b.Count) return false;
                for (var i = a.Count - 1; i >= 0; i--)
                    waiting.Push((a[i], b[i], way.Length > 200 ? way : FormattableString.Invariant($"{way}[{i}]")));
                return true;
            case (PdfDictionary a, PdfDictionary b): return Same(a, b, way, waiting);
            case (PdfStream a, PdfStream b):
                var decoded = one.Decode(a).ToArray();
                return decoded.AsSpan().SequenceEqual(other.Decode(b).Span) && Same(a.Entries, b.Entries, way, waiting);
            default: return ReferenceEquals(left, right);
        }
    }

    private static bool Same(PdfDictionary one, PdfDictionary other, string way, Stack<(PdfValue, PdfValue, string)> waiting)
    {
        for (var i = one.Count - 1; i >= 0; i--)
        {
            var key = one.KeyAt(i);
            if (PassedOver.Contains(key)) continue;
            waiting.Push((one.ValueAt(i), other.Get(key) ?? PdfValue.Null, way.Length > 200 ? way : $"{way}/{key}"));
        }

        for (var i = 0; i < other.Count; i++)
            if (!PassedOver.Contains(other.KeyAt(i)) && one.Get(other.KeyAt(i)) is null) return false;
        return true;
    }
}

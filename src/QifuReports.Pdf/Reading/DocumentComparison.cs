using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Reading;

/// <summary>
/// Compares two documents object by object, streams by what they decode to: how they are compressed, numbered and ordered does not count. Tells people where two files differ that are not
/// the same bytes; that it finds nothing does not make them the same.
/// </summary>
public static class DocumentComparison
{
    /// <summary>How streams are written down.</summary>
    private static readonly string[] PassedOver = ["Length", "Filter", "DecodeParms"];

    /// <summary>Where the two first differ, as the way from the catalogue to it; null where they do not.</summary>
    /// <param name="one">A document.</param>
    /// <param name="other">Another.</param>
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

    private static bool Same(PdfDocument one, PdfDocument other, PdfValue left, PdfValue right, string way, Stack<(PdfValue, PdfValue, string)> waiting)
    {
        switch (left, right)
        {
            case (PdfBoolean a, PdfBoolean b): return a.Value == b.Value;
            case (PdfNumber a, PdfNumber b): return a.Value.Equals(b.Value);
            case (PdfString a, PdfString b): return a.Bytes.SequenceEqual(b.Bytes);
            case (PdfName a, PdfName b): return a.Value == b.Value;
            case (PdfArray a, PdfArray b):
                if (a.Count != b.Count) return false;
                for (var i = a.Count - 1; i >= 0; i--) waiting.Push((a[i], b[i], way.Length > 200 ? way : FormattableString.Invariant($"{way}[{i}]")));
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

using System.Formats.Asn1;

namespace QifuReports.Pdf.Revisions;

/// <summary>
/// Checks the document security store, the data for validating signatures (ETSI EN 319 142-1, 5.4.2): certificates, OCSP responses and
/// certificate revocation lists. Each item must be a stream that no page refers to, and its data must have the structure of such an item
/// from the first byte to the last.
/// </summary>
internal static class ValidationData
{
    private static readonly string[] Lists = ["Certs", "OCSPs", "CRLs"], SignatureLists = ["Cert", "OCSP", "CRL"];

    public static void Check(Addition addition)
    {
        var (was, store) = (addition.Old.Catalog.Get("DSS"), addition.Now.Catalog.Get("DSS"));
        if (store is null)
        {
            if (was is not null) addition.Refused.Add("the catalogue: /DSS was taken away");
            return;
        }

        if (addition.Now.Resolve(store) is not PdfDictionary entries)
        {
            addition.Refused.Add("the catalogue: /DSS is no store of validation data");
            return;
        }

        var known = addition.Old.Resolve(was) as PdfDictionary;
        addition.Grant(store, was);
        var count = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, value) = (entries.KeyAt(i), entries.ValueAt(i));
            if (Lists.Contains(key)) count += List(addition, $"the validation data: /{key}", known?.Get(key), value);
            else if (key == "VRI") count += Signatures(addition, known?.Get(key), value);
            else if (key != "Type" || value is not PdfName { Value: "DSS" })
                addition.Refused.Add($"the validation data: /{PlainWords.Of(key)} was added{addition.Names.Of(value)}");
        }

        if (count > 0)
            addition.Accepted.Add(FormattableString.Invariant($"validation data: {count} certificates, answers and lists about them"));
    }

    // Checks the validation data of each signature, which are stored under the hash of the signature.
    private static int Signatures(Addition addition, PdfValue? was, PdfValue value)
    {
        addition.Grant(value, was);
        if (addition.Now.Resolve(value) is not PdfDictionary all)
        {
            addition.Refused.Add("the validation data: /VRI is not as it should be");
            return 0;
        }

        var (known, count) = (addition.Old.Resolve(was) as PdfDictionary, 0);
        for (var i = 0; i < all.Count; i++)
        {
            var (key, before) = (all.KeyAt(i), known?.Get(all.KeyAt(i)));
            addition.Grant(all.ValueAt(i), before);
            if (key.Length != 40 || !key.All(char.IsAsciiHexDigit) || addition.Now.Resolve(all.ValueAt(i)) is not PdfDictionary one)
            {
                addition.Refused.Add($"the validation data: /VRI has an entry {PlainWords.Of(key)} that is of no signature");
                continue;
            }

            var earlier = addition.Old.Resolve(before) as PdfDictionary;
            for (var k = 0; k < one.Count; k++)
            {
                var (entry, content) = (one.KeyAt(k), one.ValueAt(k));
                if (SignatureLists.Contains(entry)) count += List(addition, $"the validation data: /{entry}", earlier?.Get(entry), content);
                else if (!(entry == "Type" && content is PdfName { Value: "VRI" }) && !(entry == "TU" && content is PdfString))
                    addition.Refused.Add($"the validation data: /VRI has /{PlainWords.Of(entry)}{addition.Names.Of(content)}");
            }
        }

        return count;
    }

    // Checks a list of streams; returns how many of them this revision writes.
    private static int List(Addition addition, string what, PdfValue? was, PdfValue value)
    {
        addition.Grant(value, was);
        if (addition.Now.Resolve(value) is not PdfArray list)
        {
            addition.Refused.Add($"{what} is no list");
            return 0;
        }

        var count = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not PdfReference reference || addition.Now.Resolve(list[i]) is not PdfStream stream
                || !IsData(stream, addition.Now.Decode(stream), what.Contains("OCSP", StringComparison.Ordinal)))
            {
                addition.Refused.Add($"{what} has what is no certificate, answer or list of revoked ones{addition.Names.Of(list[i])}");
                continue;
            }

            if (!addition.IsNew(list[i]) || addition.IsGranted(reference.Number)) continue;
            addition.Grant(reference.Number);
            count++;
        }

        return count;
    }

    // A certificate and a revocation list consist of content, algorithm and signature (RFC 5280, 4.1 and 5.1). An OCSP response consists of
    // a status and its bytes (RFC 6960, 4.2.1).
    private static bool IsData(PdfStream stream, ReadOnlyMemory<byte> data, bool isAnswer)
    {
        for (var i = 0; i < stream.Entries.Count; i++)
            if (stream.Entries.KeyAt(i) is not ("Length" or "Filter")) return false;
        try
        {
            var whole = new AsnReader(data, AsnEncodingRules.BER);
            var parts = whole.ReadSequence();
            if (whole.HasData) return false;
            if (isAnswer)
            {
                parts.ReadEnumeratedBytes();
                parts.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true));
            }
            else
            {
                parts.ReadSequence();
                parts.ReadSequence().ReadObjectIdentifier();
                parts.ReadBitString(out _);
            }

            return !parts.HasData;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}

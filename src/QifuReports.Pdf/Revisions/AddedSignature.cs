namespace QifuReports.Pdf.Revisions;

/// <summary>
/// Checks a signature or a time stamp that a revision adds: it must be of a known kind, cover the whole file up to the end of the revision,
/// and be valid.
/// </summary>
internal static class AddedSignature
{
    private static readonly string[] Signatures = ["adbe.pkcs7.detached", SignatureMessage.Advanced],
        Texts = ["M", "Name", "Location", "Reason", "ContactInfo"];

    public static void Check(Addition addition, string field, int fieldNumber, PdfValue? value)
    {
        var number = value is PdfReference reference ? reference.Number : fieldNumber;
        if (value is PdfReference && !addition.IsNew(value) || addition.Now.Resolve(value) is not PdfDictionary entries
            || addition.Revision.Objects[number] is not { Pack: 0 } written)
        {
            addition.Refused.Add($"{field} has no signature of its own");
            return;
        }

        addition.Grant(number);
        var isStamp = entries.Get("SubFilter") is PdfName { Value: SignatureMessage.Stamping };
        if (Problem(entries, isStamp) is { } problem)
        {
            addition.Refused.Add($"{field}: its signature {problem}");
            return;
        }

        if (SignaturePlace.Find(addition.File.Span, addition.Revision, written.Place, entries, out var wrong) is not { } place)
        {
            addition.Refused.Add($"{field}: its signature {wrong}");
            return;
        }

        var (signer, broken) = SignatureMessage.Check(((PdfString)entries.Get("Contents")!).Bytes, place.Covered(addition.File.Span),
            ((PdfName)entries.Get("SubFilter")!).Value);
        if (signer is null) addition.Refused.Add($"{field}: its signature {broken}");
        else addition.Accepted.Add($"{(isStamp ? "a time stamp" : "a signature")} that shows nothing and holds, by {signer.Words}");
    }

    private static string? Problem(PdfDictionary entries, bool isStamp)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, value) = (entries.KeyAt(i), entries.ValueAt(i));
            var known = key switch
            {
                "Type" => value is PdfName { Value: "Sig" or "DocTimeStamp" } type && (type.Value == "DocTimeStamp") == isStamp,
                "Filter" => value is PdfName,
                "SubFilter" => value is PdfName kind && (isStamp || Signatures.Contains(kind.Value)),
                "Contents" => value is PdfString,
                "ByteRange" => value is PdfArray,
                "V" => value is PdfNumber,
                "Prop_Build" => AdditionCheck.IsPlain(value, 3),
                _ => Texts.Contains(key) && value is PdfString,
            };
            if (!known) return $"has /{PlainWords.Of(key)}, which is not on the list of what a signature may have";
        }

        return entries.Get("SubFilter") is null ? "does not say of which kind it is" : null;
    }
}

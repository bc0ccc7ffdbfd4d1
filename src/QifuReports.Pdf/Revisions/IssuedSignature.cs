using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Pdf.Revisions;

/// <summary>The signature with which a file was issued, in its first revision.</summary>
public sealed class IssuedSignature
{
    private readonly SignaturePlace _place;

    private IssuedSignature(SignaturePlace place, MessageSigner? signer, string wrong, DateTimeOffset? moment) =>
        (_place, Certificate, Chain, Words, Wrong, Moment) =
            (place, signer?.Certificate, signer?.Chain ?? [], signer?.Words ?? "", wrong, moment);

    /// <summary>The certificate of the signer; null if the signature is not valid.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>The certificates included in the signature, in any order.</summary>
    public IReadOnlyList<X509Certificate2> Chain { get; }

    /// <summary>The signer, in words.</summary>
    public string Words { get; }

    /// <summary>Why the signature is not valid; empty if it is valid.</summary>
    public string Wrong { get; }

    /// <summary>The claimed time of signing; null if there is none, or if it is not in the form that this program writes.</summary>
    public DateTimeOffset? Moment { get; }

    /// <summary>Returns the file as it was before the signature value was filled in: zeros in place of the signature value.</summary>
    public byte[] Blank(ReadOnlySpan<byte> issued)
    {
        var blank = issued.ToArray();
        blank.AsSpan((_place.First + 1)..(_place.After - 1)).Fill((byte)'0');
        return blank;
    }

    /// <summary>
    /// Returns the signature in the only signature field of the form; null if the file has no such field, or if the signature does not
    /// cover the whole file. An invalid signature is returned, too, with the reason in <see cref="Wrong"/>.
    /// </summary>
    internal static IssuedSignature? Read(ReadOnlySpan<byte> file, FileRevision first, PdfDocument issued)
    {
        if (issued.Get<PdfDictionary>(issued.Catalog, "AcroForm") is not { } form
            || issued.Get<PdfArray>(form, "Fields") is not { Count: 1 } fields) return null;
        if (issued.Resolve(fields[0]) is not PdfDictionary field || field.Get("V") is not PdfReference reference
            || !first.Objects.TryGetValue(reference.Number, out var written)) return null;
        if (written is not { Pack: 0, Value: PdfDictionary entries }
            || SignaturePlace.Find(file, first, written.Place, entries, out _) is not { } place) return null;
        var digits = file[(place.First + 1)..(place.After - 1)];
        var (signer, wrong) =
            SignatureMessage.Check(((PdfString)entries.Get("Contents")!).Bytes, place.Covered(file), SignatureMessage.Advanced);
        return digits.ContainsAnyInRange((byte)'A', (byte)'F')
            ? new IssuedSignature(place, null, "is written in another way than the program does", null)
            : new IssuedSignature(place, signer, wrong, SignaturePlace.Moment(entries));
    }
}

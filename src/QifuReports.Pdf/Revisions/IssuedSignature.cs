using System.Security.Cryptography.X509Certificates;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Revisions;

/// <summary>The signature that a file was issued with, in its first revision.</summary>
public sealed class IssuedSignature
{
    private readonly SignaturePlace place;

    private IssuedSignature(SignaturePlace place, MessageSigner? signer, string wrong, DateTimeOffset? moment) =>
        (this.place, Certificate, Chain, Words, Wrong, Moment) = (place, signer?.Certificate, signer?.Chain ?? [], signer?.Words ?? "", wrong, moment);

    /// <summary>Of the signer; null where the signature does not hold.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>The certificates that travel with it, in no order.</summary>
    public IReadOnlyList<X509Certificate2> Chain { get; }

    /// <summary>Who signed, in words.</summary>
    public string Words { get; }

    /// <summary>Why it does not hold; empty where it does.</summary>
    public string Wrong { get; }

    /// <summary>The time that it claims; null where it claims none, or in a form of another program.</summary>
    public DateTimeOffset? Moment { get; }

    /// <summary>The file as it was before the value of the signature was filled in: zeros in its place.</summary>
    public byte[] Blank(ReadOnlySpan<byte> issued)
    {
        var blank = issued.ToArray();
        blank.AsSpan((place.First + 1)..(place.After - 1)).Fill((byte)'0');
        return blank;
    }

    /// <summary>The first signature of a form; null for a file that has none, or none that covers it whole.</summary>
    internal static IssuedSignature? Read(ReadOnlySpan<byte> file, FileRevision first, PdfDocument issued)
    {
        if (issued.Get<PdfDictionary>(issued.Catalog, "AcroForm") is not { } form || issued.Get<PdfArray>(form, "Fields") is not { Count: 1 } fields) return null;
        if (issued.Resolve(fields[0]) is not PdfDictionary field || field.Get("V") is not PdfReference reference || !first.Objects.TryGetValue(reference.Number, out var written)) return null;
        if (written is not { Pack: 0, Value: PdfDictionary entries } || SignaturePlace.Find(file, first, written.Place, entries, out _) is not { } place) return null;
        var digits = file[(place.First + 1)..(place.After - 1)];
        var (signer, wrong) = SignatureMessage.Check(((PdfString)entries.Get("Contents")!).Bytes, place.Covered(file), SignatureMessage.Advanced);
        return digits.ContainsAnyInRange((byte)'A', (byte)'F') ? new IssuedSignature(place, null, "is written in another way than the program does", null)
            : new IssuedSignature(place, signer, wrong, SignaturePlace.Moment(entries));
    }
}

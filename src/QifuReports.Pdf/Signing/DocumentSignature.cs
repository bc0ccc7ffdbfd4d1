using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Pdf.Signing;

/// <summary>Who signs a document, and when they say that it was. May be used from several threads.</summary>
/// <param name="certificate">With its private key, RSA or ECDSA, unless it is blank.</param>
/// <param name="chain">The certificates between it and the root, to travel with the signature; may be empty.</param>
/// <param name="moment">The claimed time of signing; null for the day of the document. It proves nothing: a clock that others trust would have to say it.</param>
public sealed class DocumentSignature(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain, DateTimeOffset? moment)
{
    public X509Certificate2 Certificate { get; } = certificate;
    public IReadOnlyList<X509Certificate2> Chain { get; } = chain;
    public DateTimeOffset? Moment { get; } = moment;

    /// <summary>Whether the room for the signature is left empty, as zeros: to hold a signed file against where the key is not at hand. The certificate then needs none.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Room for the signature in bytes: the certificates, the value of the longest keys in use, and what frames them.</summary>
    internal int Room
    {
        get
        {
            const int valueAndFrame = 3072;
            var room = valueAndFrame + Certificate.RawDataMemory.Length;
            foreach (var one in Chain) room += one.RawDataMemory.Length;
            return room;
        }
    }
}

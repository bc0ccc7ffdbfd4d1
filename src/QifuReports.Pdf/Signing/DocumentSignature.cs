using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Pdf.Signing;

/// <summary>The signer of a document and the claimed time of signing. Safe for use by several threads.</summary>
/// <param name="certificate">The certificate with its private key, RSA or ECDSA; a blank signature needs no private key.</param>
/// <param name="chain">The certificates between the signer's certificate and the root, put into the signature; may be empty.</param>
/// <param name="moment">The claimed time of signing; null for the date of the document. This time is no proof: a proof would need a
/// trusted time stamp.</param>
public sealed class DocumentSignature(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain, DateTimeOffset? moment)
{
    public X509Certificate2 Certificate { get; } = certificate;
    public IReadOnlyList<X509Certificate2> Chain { get; } = chain;
    public DateTimeOffset? Moment { get; } = moment;

    /// <summary>
    /// Whether the space for the signature stays filled with zeros. Used to compare a new file with a signed file when the private key is
    /// not available.
    /// </summary>
    public bool IsBlank { get; init; }

    /// <summary>
    /// The number of bytes reserved for the signature: enough for the certificates, the signature value of the longest keys in use, and the
    /// structure around them.
    /// </summary>
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

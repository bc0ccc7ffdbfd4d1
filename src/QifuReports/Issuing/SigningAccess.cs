using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Ledger.Files;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Issuing;

/// <summary>The certificate that <c>--sign</c> names, with its key.</summary>
public static class SigningAccess
{
    /// <summary>The moment that a build claims for itself, in seconds since 1970: <see href="https://reproducible-builds.org/specs/source-date-epoch/"/>.</summary>
    private const string Epoch = "SOURCE_DATE_EPOCH";

    /// <summary>Reads the certificate, or trouble where it cannot be read or does not fit; null for no file.</summary>
    /// <remarks>
    /// The certificate has to be valid at the time that the signature claims, since that is what it is judged by; at the time of the run it may have expired, which nobody here knows.
    /// The claimed time is that of <c>SOURCE_DATE_EPOCH</c>, else the day of each document: no clock is asked, so that the bytes stay reproducible.
    /// </remarks>
    public static DocumentSignature? Of(string? file, ReportSettings settings, CancellationToken cancellation = default)
    {
        if (file is null) return null;
        if (!File.Exists(file)) throw new Trouble(ExitCode.BadInput, $"--sign: there is no file {file}.");
        X509Certificate2Collection all;
        try
        {
            // The key stays in memory where the system allows it.
            all = X509CertificateLoader.LoadPkcs12Collection(BoundedFile.ReadNamed(file, InputLimits.CertificateBytes, cancellation), settings.ReadSigningPassword(), OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            throw new Trouble(ExitCode.BadInput,
                $"--sign: {file} cannot be opened as PKCS #12 with the password given. Set {SettingsVariables.NameOf("Sign:Password")}, or name a file with Sign:PasswordFile.");
        }
        var signers = new List<X509Certificate2>();
        var chain = new List<X509Certificate2>();
        foreach (var one in all) (one.HasPrivateKey ? signers : chain).Add(one);
        if (signers.Count != 1) throw new Trouble(ExitCode.BadInput, $"--sign: {file} has {signers.Count.ToString(CultureInfo.InvariantCulture)} certificates with a private key; one is expected.");
        if (SigningCertificate.Weakness(signers[0], chain) is { } weakness) throw new Trouble(ExitCode.BadInput, $"--sign: {file} is not signed with: {weakness}");

        // In an order of its own, each once: what the file has may change when it is copied.
        chain.RemoveAll(one => one.RawDataMemory.Span.SequenceEqual(signers[0].RawDataMemory.Span));
        chain.Sort(static (a, b) => string.CompareOrdinal(a.Thumbprint, b.Thumbprint));
        for (var i = chain.Count - 1; i > 0; i--)
            if (chain[i].RawDataMemory.Span.SequenceEqual(chain[i - 1].RawDataMemory.Span)) chain.RemoveAt(i);
        var moment = Moment(Environment.GetEnvironmentVariable(Epoch));
        if (moment is { } claimed && SigningCertificate.Outside(signers[0], claimed) is { } outside) throw new Trouble(ExitCode.BadInput, $"--sign: {file}: {outside}");
        return new DocumentSignature(signers[0], chain, moment);
    }

    /// <summary>The same for what is mailed: a key whose signature is another each time is trouble, since what was sent would count as corrected at the next run.</summary>
    public static DocumentSignature? OfMail(string? file, ReportSettings settings, CancellationToken cancellation = default)
    {
        var signature = Of(file, settings, cancellation);
        return signature is null || signature.Certificate.PublicKey.Oid.Value == SigningCertificate.Rsa
            ? signature
            : throw new Trouble(ExitCode.BadInput, $"--sign: the key of {file} is ECDSA, whose signatures differ each time, so that nobody could tell a briefing from a correction of it. What is mailed is signed with RSA.");
    }

    /// <summary>Trouble where the certificate of a signature is not valid on the day of a document, and no other time is claimed.</summary>
    public static void RefuseOutside(DocumentSignature? signature, DateOnly day)
    {
        if (signature is not { Moment: null, IsBlank: false }) return;
        if (SigningCertificate.Outside(signature.Certificate, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)) is not { } outside) return;
        throw new Trouble(ExitCode.BadInput, $"--sign: {outside} That is the day of the document; {Epoch} claims another time for all of them.");
    }

    /// <summary>The moment that the variable claims; null where it is not set, or empty.</summary>
    internal static DateTimeOffset? Moment(string? variable)
    {
        if (variable is not { Length: > 0 } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new Trouble(ExitCode.BadInput, $"{Epoch} is no number of seconds since 1970.");
    }
}

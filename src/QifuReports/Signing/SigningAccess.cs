using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Signing;

/// <summary>Reads the certificate of <c>--sign</c> and its key.</summary>
public static class SigningAccess
{
    /// <summary>
    /// The name of the environment variable with the time of a build, in seconds since 1970:
    /// <see href="https://reproducible-builds.org/specs/source-date-epoch/"/>.
    /// </summary>
    private const string Epoch = "SOURCE_DATE_EPOCH";

    /// <summary>
    /// Reads the certificate; returns null if no file is given. Throws <see cref="Trouble"/> if the certificate cannot be read or is not
    /// suitable.
    /// </summary>
    /// <remarks>
    /// The certificate must be valid at the time that the signature claims, since PDF readers check it at that time. It may have expired by
    /// the time of the run; the program cannot know this, since it reads no clock. The claimed time is <c>SOURCE_DATE_EPOCH</c>, otherwise
    /// the date of each document. No clock is read, so that the same input gives the same bytes.
    /// </remarks>
    public static DocumentSignature? Of(string? file, ReportSettings settings, CancellationToken cancellation = default)
    {
        if (file is null) return null;
        if (!File.Exists(file)) throw new Trouble(ExitCode.BadInput, $"--sign: there is no file {file}.");
        X509Certificate2Collection all;
        try
        {
            // EphemeralKeySet keeps the private key off the disk; macOS does not support this flag.
            all = X509CertificateLoader.LoadPkcs12Collection(BoundedFile.ReadNamed(file, InputLimits.CertificateBytes, cancellation),
                settings.ReadSigningPassword(),
                OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            throw new Trouble(ExitCode.BadInput,
                $"--sign: {file} cannot be opened as PKCS #12 with the password given. Set {SettingsVariables.NameOf("Sign:Password")}, " +
                    $"or name a file with Sign:PasswordFile.");
        }
        var signers = new List<X509Certificate2>();
        var chain = new List<X509Certificate2>();
        foreach (var one in all) (one.HasPrivateKey ? signers : chain).Add(one);
        if (signers.Count != 1) throw new Trouble(ExitCode.BadInput,
            $"--sign: {file} has {signers.Count.ToString(CultureInfo.InvariantCulture)} certificates with a private key; one is expected.");
        if (SigningCertificate.Weakness(signers[0], chain) is { } weakness)
            throw new Trouble(ExitCode.BadInput, $"--sign: {file} is not signed with: {weakness}");

        // The chain is sorted and duplicates are removed: programs that copy certificates into a new file may change their order.
        chain.RemoveAll(one => one.RawDataMemory.Span.SequenceEqual(signers[0].RawDataMemory.Span));
        chain.Sort(static (a, b) => string.CompareOrdinal(a.Thumbprint, b.Thumbprint));
        for (var i = chain.Count - 1; i > 0; i--)
            if (chain[i].RawDataMemory.Span.SequenceEqual(chain[i - 1].RawDataMemory.Span)) chain.RemoveAt(i);
        var moment = Moment(Environment.GetEnvironmentVariable(Epoch));
        if (moment is { } claimed && SigningCertificate.Outside(signers[0], claimed) is { } outside)
            throw new Trouble(ExitCode.BadInput, $"--sign: {file}: {outside}");
        return new DocumentSignature(signers[0], chain, moment);
    }

    /// <summary>
    /// Reads the certificate for briefings that are sent by e-mail. Throws <see cref="Trouble"/> for a key whose signatures differ each
    /// time (ECDSA): at the next run, a briefing already sent would have other bytes and count as a corrected version.
    /// </summary>
    public static DocumentSignature? OfMail(string? file, ReportSettings settings, CancellationToken cancellation = default)
    {
        var signature = Of(file, settings, cancellation);
        return signature is null || signature.Certificate.PublicKey.Oid.Value == SigningCertificate.Rsa
            ? signature
            : throw new Trouble(ExitCode.BadInput,
                $"--sign: the key of {file} is ECDSA, whose signatures differ each time, so that nobody could tell a briefing from a " +
                    $"correction of it. What is mailed is signed with RSA.");
    }

    /// <summary>
    /// Throws <see cref="Trouble"/> if the claimed time is the document's date and the certificate is not valid at 00:00 UTC of that date.
    /// </summary>
    public static void RefuseOutside(DocumentSignature? signature, DateOnly day)
    {
        if (signature is not { Moment: null, IsBlank: false }) return;
        if (SigningCertificate.Outside(signature.Certificate, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)) is not { } outside)
            return;
        throw new Trouble(ExitCode.BadInput,
            $"--sign: {outside} That is the day of the document; {Epoch} claims another time for all of them.");
    }

    /// <summary>Returns the time of signing in the environment variable; null if the variable is not set or empty.</summary>
    internal static DateTimeOffset? Moment(string? variable)
    {
        if (variable is not { Length: > 0 } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new Trouble(ExitCode.BadInput, $"{Epoch} is no number of seconds since 1970.");
    }
}

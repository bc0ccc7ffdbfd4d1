using QifuReports.App.Record;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Verifying;

/// <summary>
/// Makes a briefing again from the user's data and templates, and compares it with the issued file byte by byte. Nothing in the issued file
/// can make this comparison weaker. What the file says about itself (which briefing, made by which program, signed by whom and when) is put
/// into the new briefing, so that a false statement shows as a difference.
/// </summary>
/// <param name="remake">Makes the briefing again.</param>
/// <param name="settings">Returns the settings with the folders of data and templates; null if the user does not want this
/// comparison.</param>
internal sealed class MadeAgain(Remaking remake, Func<ReportSettings>? settings)
{
    private const string Name = "made again";

    /// <summary>Makes the briefing again and compares.</summary>
    /// <param name="issued">The issued file, without the additions of later revisions.</param>
    /// <param name="signature">The signature with which the file was issued; null for none.</param>
    /// <param name="build">The build record in the file; null if it cannot be read.</param>
    /// <param name="cancellation">Checked between the steps.</param>
    public VerifyStep Step(ReadOnlyMemory<byte> issued, IssuedSignature? signature, BuildRecord? build, CancellationToken cancellation)
    {
        if (settings is null) return VerifyStep.Unknown(Name, "it was not asked for");
        if (build is null) return VerifyStep.Unknown(Name, "what the briefing is of is not told");
        ReportSettings read;
        try
        {
            read = settings();
            if (!Directory.Exists(read.DataFolder) || !Directory.Exists(read.TemplatesFolder))
                return VerifyStep.Unknown(Name, "no data and templates are at hand");
        }
        catch (Trouble none)
        {
            return VerifyStep.Unknown(Name, $"no data and templates are at hand: {none.Message}");
        }

        var wrong = new List<string>();
        var again = remake(read, build, Blank(signature, build), cancellation);
        if (again.Bytes is null) wrong.Add($"it cannot be made again from the data at hand: {again.Problem}");
        else
        {
            var original = signature?.Certificate is null ? issued : signature.Blank(issued.Span);
            if (original.Span.SequenceEqual(again.Bytes)) return VerifyStep.Of(Name, Same(again, build, signature), wrong);
            Differences(original, again.Bytes, wrong);
        }
        AddInputs(build, again, wrong);
        return VerifyStep.Of(Name, "", wrong);
    }

    private static string Same(Remade again, BuildRecord build, IssuedSignature? signature)
    {
        var bytes = FormattableString.Invariant($"all {again.Bytes!.Length} bytes that were issued are the same");
        if (signature is not null) bytes += ", but for the signature itself";
        return build.Program == again.Maker.Program && build.Runtime == again.Maker.Runtime ? bytes
            : $"{bytes}, although it says that it was made by {build.Program} on .NET {build.Runtime}; this is {again.Maker.Program} on " +
                $".NET {again.Maker.Runtime}";
    }

    // Returns the signature for which to leave space; null if the file has no certificate. If the claimed time is midnight of the
    // document's date, the time may be the default or may have been set; the build record shows which.
    private static DocumentSignature? Blank(IssuedSignature? signature, BuildRecord build)
    {
        if (signature?.Certificate is not { } certificate) return null;
        var asked = new DocumentSignature(certificate, signature.Chain, signature.Moment) { IsBlank = true };
        var unasked = new DocumentSignature(certificate, signature.Chain, null) { IsBlank = true };
        foreach (var input in build.Inputs)
            if (input.Name == SharedInputs.SignatureName && input.Hash == SharedInputs.HashOf(unasked)) return unasked;
        return asked;
    }

    // Explains to a person what the bytes that differ mean.
    private static void Differences(ReadOnlyMemory<byte> original, byte[] again, List<string> wrong)
    {
        wrong.Add(original.Length == again.Length
            ? FormattableString.Invariant($"it differs from byte {original.Span.CommonPrefixLength(again)} on")
            : FormattableString.Invariant(
                $"it has {original.Length} bytes, and differs from byte {original.Span.CommonPrefixLength(again)} on; made again it has {again.Length}"));
        try
        {
            PdfDocument one = PdfDocument.Open(original), other = PdfDocument.Open(again);
            AddTexts(one, other, wrong);
            wrong.Add(DocumentComparison.FirstDifference(one, other) is { } way ? $"the documents differ in {way}"
                : "object by object the documents say the same, so that only the writing down differs; that is not enough to verify");
        }
        catch (PdfReadException unreadable)
        {
            wrong.Add($"how it differs cannot be told: {unreadable.Message}");
        }
    }

    private static void AddTexts(PdfDocument one, PdfDocument other, List<string> wrong)
    {
        PageTextReader reader = new(one), otherReader = new(other);
        if (one.PageCount != other.PageCount)
            wrong.Add(FormattableString.Invariant($"it has {Counted.Of(one.PageCount, "page")}; made again it has {other.PageCount}"));
        for (var i = 0; i < Math.Min(one.PageCount, other.PageCount); i++)
        {
            ReadOnlySpan<char> text = reader.Read(i).Characters, made = otherReader.Read(i).Characters;
            var same = made.CommonPrefixLength(text);
            if (same < made.Length || same < text.Length)
                wrong.Add(FormattableString.Invariant(
                    $"page {i + 1} says \"{Around(text, same)}\" where \"{Around(made, same)}\" belongs"));
        }
    }

    // Adds the inputs that have changed, which shows whether the file or the data was changed.
    private static void AddInputs(BuildRecord build, Remade again, List<string> wrong)
    {
        var now = again.Inputs.ToDictionary(i => i.Name, i => i.Hash, StringComparer.Ordinal);
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        var then = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in build.Inputs)
        {
            then.Add(input.Name);
            if (now.GetValueOrDefault(input.Name) != input.Hash) changed.Add(input.Name);
        }
        foreach (var name in now.Keys)
            if (!then.Contains(name)) changed.Add(name);
        if (changed.Count > 0) wrong.Add($"what it was made of is not what is at hand: {string.Join(", ", changed)}");
        if (build.Program != again.Maker.Program)
            wrong.Add(
                $"it was made by {build.Program}; this is {again.Maker.Program}, and only the same program has to make the same bytes");
        else if (build.Runtime != again.Maker.Runtime) wrong.Add($"it was made on .NET {build.Runtime}; this is {again.Maker.Runtime}");
    }

    private static string Around(ReadOnlySpan<char> text, int place) =>
        text[Math.Max(0, place - 16)..Math.Min(text.Length, place + 16)].ToString();
}

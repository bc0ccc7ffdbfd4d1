using QifuReports.App.Issuing;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Pdf.Reading;

namespace QifuReports.App.Verifying;

/// <summary>Makes a briefing again from the data and templates at hand, and compares.</summary>
internal static class MadeAgain
{
    private const string Name = "made again";

    public static VerifyStep Step(
        byte[] file, PdfDocument document, List<string> texts, BuildRecord? build, Dictionary<string, ReadOnlyMemory<byte>> carried, Func<ReportSettings>? settings, CancellationToken cancellation)
    {
        if (build is null) return VerifyStep.Unknown(Name, "what the briefing is of is not told");
        if (settings is null) return VerifyStep.Unknown(Name, "it was not asked for");
        Workshop shop;
        try
        {
            var read = settings();
            if (!Directory.Exists(read.DataFolder) || !Directory.Exists(read.TemplatesFolder)) return VerifyStep.Unknown(Name, "no data and templates are at hand");
            shop = new Workshop(read, build.Draft);
        }
        catch (Trouble none)
        {
            return VerifyStep.Unknown(Name, $"no data and templates are at hand: {none.Message}");
        }

        var wrong = new List<string>();
        try
        {
            var again = BriefingIssue.Remake(shop, build.Job, cancellation);
            var sameMaker = build.Program == shop.Inputs.Program && build.Runtime == Environment.Version.ToString();
            var what = Compare(file, document, texts, carried, again, sameMaker, wrong);
            if (wrong.Count == 0) return VerifyStep.Of(Name, what, wrong);
        }
        catch (Trouble trouble)
        {
            wrong.Add($"it cannot be made again from the data at hand: {trouble.Message}");
        }
        AddInputs(build, shop, wrong);
        return VerifyStep.Of(Name, "", wrong);
    }

    private static string Compare(byte[] file, PdfDocument document, List<string> texts, Dictionary<string, ReadOnlyMemory<byte>> carried, byte[] again, bool sameMaker, List<string> wrong)
    {
        if (sameMaker && file.AsSpan().SequenceEqual(again)) return FormattableString.Invariant($"all {file.Length} bytes are the same");
        var other = PdfDocument.Open(again);

        // Whoever has not the key cannot make a signed file again: all but the signature is compared.
        var isSigned = PageAdditions.IsSigned(document);
        sameMaker &= !isSigned;
        var added = sameMaker && file.AsSpan().StartsWith(again);
        if (sameMaker && !added) wrong.Add(FormattableString.Invariant($"it differs from byte {file.AsSpan().CommonPrefixLength(again)} on"));

        // What was added after the issue must not change what was issued.
        AddTexts(texts, other, wrong);
        if (DocumentComparison.FirstDifference(document, other, pagesOnly: isSigned) is { } way) wrong.Add($"the documents differ in {way}");
        foreach (var file2 in EmbeddedFiles.Read(other))
            if (file2.Name is BriefingFiles.Facts or BriefingFiles.Checks && !file2.Content.Span.SequenceEqual(carried[file2.Name].Span)) wrong.Add($"{file2.Name} is not what the data at hand give");
        return added ? FormattableString.Invariant($"the {again.Length} bytes that were issued are the same; {file.Length - again.Length} were added after them and change no page")
            : isSigned ? "but for the signature, its pages, facts and checks are the same"
            : "it was made by another program or runtime; pages, structure, facts and checks are the same";
    }

    private static void AddTexts(List<string> texts, PdfDocument other, List<string> wrong)
    {
        var reader = new PageTextReader(other);
        if (other.PageCount != texts.Count) wrong.Add(FormattableString.Invariant($"it has {texts.Count} pages; made again it has {other.PageCount}"));
        for (var i = 0; i < Math.Min(other.PageCount, texts.Count); i++)
        {
            var made = reader.Read(i).Characters;
            var same = made.CommonPrefixLength(texts[i]);
            if (same < made.Length || same < texts[i].Length) wrong.Add(FormattableString.Invariant($"page {i + 1} says \"{Around(texts[i], same)}\" where \"{Around(made, same)}\" belongs"));
        }
    }

    // The inputs tell apart a changed file and changed data.
    private static void AddInputs(BuildRecord build, Workshop shop, List<string> wrong)
    {
        var then = build.Inputs.ToDictionary(i => i.Name, i => i.Hash, StringComparer.Ordinal);
        var now = shop.Inputs.Of(build.Job.Kind).ToDictionary(i => i.Name, i => i.Hash, StringComparer.Ordinal);
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, hash) in then)
            if (name != "signature" && now.GetValueOrDefault(name) != hash) changed.Add(name);
        foreach (var name in now.Keys)
            if (!then.ContainsKey(name)) changed.Add(name);
        if (changed.Count > 0) wrong.Add($"what it was made of is not what is at hand: {string.Join(", ", changed)}");
        else if (build.Program != shop.Inputs.Program) wrong.Add($"it was made by {build.Program}; this is {shop.Inputs.Program}");
        else if (build.Runtime != Environment.Version.ToString()) wrong.Add($"it was made on .NET {build.Runtime}; this is {Environment.Version}");
    }

    private static string Around(ReadOnlySpan<char> text, int place) => text[Math.Max(0, place - 16)..Math.Min(text.Length, place + 16)].ToString();
}

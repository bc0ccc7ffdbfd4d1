using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Conformance;

/// <summary>ISO 19005-3, 6.1 and what it forbids throughout: the file as bytes and as objects.</summary>
public class ArchiveFileTests
{
    public static TheoryData<bool> BothForms => [false, true];

    [Theory, MemberData(nameof(BothForms))]
    public void The_header_is_at_the_first_byte_and_a_comment_of_binary_bytes_follows(bool readable)
    {
        var file = Document(readable).File;
        file.AsSpan(0, 10).SequenceEqual("%PDF-1.7\n%"u8).ShouldBeTrue();
        file[10..14].ShouldAllBe(b => b > 127);
        file[14].ShouldBe((byte)'\n');
    }

    [Theory, MemberData(nameof(BothForms))]
    public void The_trailer_has_an_identifier_no_encryption_and_nothing_after_it(bool readable)
    {
        var document = Document(readable);
        var trailer = (PdfValue.Dictionary)PdfValue.Read(document.Probe.Trailer);
        ((PdfValue.List)trailer["ID"]!).Items.Select(i => ((PdfValue.Words)i).Bytes.Length).ShouldBe([16, 16]);
        trailer["Encrypt"].ShouldBeNull();
        Encoding.Latin1.GetString(document.File).ShouldEndWith("\n%%EOF\n");
        Regex.Count(Encoding.Latin1.GetString(document.File), "%%EOF").ShouldBe(1);
    }

    [Theory, MemberData(nameof(BothForms))]
    public void Streams_have_their_length_and_only_the_Flate_filter(bool readable)
    {
        var document = Document(readable);
        var text = Encoding.Latin1.GetString(document.File);
        foreach (var (number, stream) in document.Dictionaries.Where(d => document.IsStream(d.Key)).Some())
        {
            var begin = text.IndexOf("\nstream\n", (int)document.Probe.Entries[number].Place, StringComparison.Ordinal) + 8;
            text.Substring(begin + stream.NumberOf("Length")!.Value, 18)
                .ShouldBe("\nendstream\nendobj\n", number.ToString(CultureInfo.InvariantCulture));
            foreach (var key in new[] { "F", "FFilter", "FDecodeParms" }) stream[key].ShouldBeNull();
            (stream.NameOf("Filter") ?? "FlateDecode").ShouldBe("FlateDecode");
        }
    }

    [Fact]
    public void Every_object_begins_and_ends_with_its_keywords_separated_by_single_characters()
    {
        var text = Encoding.Latin1.GetString(WholeDocument.Readable.File);
        for (var number = 1; number < WholeDocument.Readable.Probe.Entries.Count; number++)
            text[(int)WholeDocument.Readable.Probe.Entries[number].Place..].ShouldStartWith($"{number} 0 obj\n");
        Regex.Count(text, @"\nendobj\n").ShouldBe(WholeDocument.Readable.Probe.Entries.Count - 1);
    }

    [Theory, MemberData(nameof(BothForms))]
    public void Numbers_strings_and_names_keep_within_the_limits(bool readable)
    {
        foreach (var value in Document(readable).Values.Values.SelectMany(v => v.All()).Some())
        {
            switch (value)
            {
                case PdfValue.Number { IsInteger: true } number:
                    number.Amount.ShouldBeInRange(int.MinValue, int.MaxValue);
                    break;
                case PdfValue.Words words:
                    words.Bytes.Length.ShouldBeLessThanOrEqualTo(32767);
                    break;
                case PdfValue.Name name:
                    name.Text.Length.ShouldBeInRange(1, 127);
                    name.Text.ShouldAllBe(c => c > ' ' && c < 127);
                    break;
            }
        }
    }

    [Fact]
    public void Nothing_that_PDF_A_or_PDF_UA_forbids_is_in_the_file()
    {
        string[] forbidden =
        [
            // 6.1.12 permissions, 6.2.5 graphics states, 6.2.8 and 6.2.9 images and their like, 6.2.10 transparency.
            "Perms", "ExtGState", "TR", "TR2", "HTP", "Alternates", "OPI", "Interpolate", "PS", "Ref", "Group", "SMask", "BM", "CA", "ca",
            "ColorSpace", "Pattern", "Shading",
            // 6.4 forms, 6.5 actions, 6.9 optional content, 6.10 presentations, 6.11 requirements; encryption and threads.
            "NeedAppearances", "XFA", "NeedsRendering", "AA", "OpenAction", "JavaScript", "JS", "OCProperties", "OC",
            "AlternatePresentations", "PresSteps", "Requirements", "Encrypt", "Threads",
            // 7.1 of ISO 14289-1: nothing is to be mapped, nothing is suspect.
            "RoleMap", "ClassMap", "Suspects",
        ];
        foreach (var dictionary in WholeDocument.Readable.AllDictionaries)
            dictionary.Entries.Keys.Intersect(forbidden).ShouldBeEmpty();
        WholeDocument.Readable.AllDictionaries.Select(d => d.NameOf("Subtype"))
            .ShouldNotContain(s => s == "Image" || s == "Form" || s == "PS" || s == "3D" || s == "Widget");
    }

    private static WholeDocument Document(bool readable) => readable ? WholeDocument.Readable : WholeDocument.Issued;
}

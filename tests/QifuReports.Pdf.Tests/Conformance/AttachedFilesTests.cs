using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Conformance;

public class AttachedFilesTests
{
    private static readonly AttachedFile Facts = new("facts.json", "application/json", FileRelation.Data, "The facts.", "{}\n"u8.ToArray());
    private static readonly AttachedFile Build =
        new("build.json", "text/plain", FileRelation.Supplement, "How (it) was made.", "made"u8.ToArray());

    [Fact]
    public void The_catalogue_associates_every_file_in_order_and_lists_it_by_name()
    {
        var probe = Written(Facts, Build);
        var associated = PdfProbe.References(PdfProbe.Array(probe.Catalog, "AF"));
        var names = PdfProbe.Array(probe.Object(PdfProbe.Reference(probe.Catalog, "EmbeddedFiles")), "Names");

        associated.Count.ShouldBe(2);
        names.ShouldBe($"(build.json) {associated[1]} 0 R (facts.json) {associated[0]} 0 R ");
    }

    [Fact]
    public void An_attached_file_has_name_relation_and_description()
    {
        var probe = Written(Facts);
        var specification = probe.Object(PdfProbe.References(PdfProbe.Array(probe.Catalog, "AF"))[0]);

        specification.ShouldStartWith("<</Type/Filespec/F(facts.json)/UF(facts.json)/Desc(The facts.)/AFRelationship/Data/EF<</F ");
        PdfProbe.Reference(specification, "EF<</F").ShouldBe(PdfProbe.Reference(specification, "UF"));
    }

    [Fact]
    public void The_stream_of_an_attached_file_has_media_type_size_dates_of_the_document_and_the_bytes()
    {
        var probe = Written(Facts, Build);
        var stream = PdfProbe.Reference(probe.Object(PdfProbe.References(PdfProbe.Array(probe.Catalog, "AF"))[0]), "UF");

        probe.Object(stream).ShouldStartWith(
            "<</Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size 3/CreationDate(D:20231116000000Z)/ModDate(D:20231116000000Z)>>");
        probe.Stream(stream).ShouldBe(Facts.Content.ToArray());
    }

    [Fact]
    public void Without_attached_files_the_document_has_no_entries_for_them()
    {
        var text = Encoding.Latin1.GetString(PageMaker.Write([PageMaker.Words("x")], readable: true));
        Regex.IsMatch(text, "/AF|EmbeddedFile|Filespec").ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b.json")]
    [InlineData("c:x")]
    public void A_name_that_is_a_path_or_nothing_is_an_error(string name) =>
        Should.Throw<InvalidOperationException>(() => Written(Facts with { Name = name })).Message.ShouldContain("name of a file");

    [Fact]
    public void Two_files_of_one_name_are_an_error() =>
        Should.Throw<InvalidOperationException>(() => Written(Facts, Facts)).Message.ShouldContain("facts.json");

    private static PdfProbe Written(params AttachedFile[] files) => new(PageMaker.Write([PageMaker.Words("x")], attachments: files));
}

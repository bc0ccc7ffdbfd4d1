using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Tests.Objects;

/// <summary>Strings and names read back as they were, whatever is in them.</summary>
public class StringWritingTests
{
    /// <summary>Mostly what the syntax has a meaning for, and what lies on both sides of what it escapes.</summary>
    private static readonly char[] Awkward = [.. "()<>[]{}/%#\\\r\n\t\b\f !~\0\u0001\u001F\u007F\u0080\u009F\u00A0\u00AD\u00E9\u00FF\u0100\u200B\u2011\u20AC\uD834\uDD1E\uDC00\uD800\uFEFF\uFFFD\uFFFF0179azAZ"];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Elements(Awkward), Gen.Choose(0, 0xFFFF).Select(c => (char)c)).ArrayOf().Select(c => new string(c));

    [Property(MaxTest = 200, Replay = "41,7")]
    public Property A_text_string_reads_back_as_what_is_seen_of_it() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var written = new ByteBuffer(1).TextString(text);
        ((PdfString)Read(written)).Text.ShouldBe(Whole(Typesetting.Unicode.PlainCharacters.Visible(text)));

        // In a file, a string is a line that people can look at.
        foreach (var b in written.Written) b.ShouldBeInRange((byte)32, (byte)126);
    });

    [Property(MaxTest = 200, Replay = "43,7")]
    public Property A_byte_string_reads_back_as_it_was() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), bytes =>
    {
        var written = new ByteBuffer(1).ByteString(bytes);
        ((PdfString)Read(written)).Bytes.ToArray().ShouldBe(bytes);
        foreach (var b in written.Written) b.ShouldBeInRange((byte)32, (byte)126);
    });

    [Fact]
    public void Every_byte_is_written_unchanged_or_escaped_as_the_format_requires()
    {
        for (var b = 0; b < 256; b++)
        {
            var expected = b switch { '(' or ')' or '\\' => $"(\\{(char)b})",
                < 32 or >= 127 => $"(\\{Convert.ToString(b, 8).PadLeft(3, '0')})", _ => $"({(char)b})" };
            Encoding.Latin1.GetString(new ByteBuffer().ByteString([(byte)b]).Written).ShouldBe(expected);
        }
    }

    [Fact]
    public void Every_character_of_a_name_is_written_unchanged_or_by_its_code()
    {
        for (var c = '\u0001'; c < 256; c++)
        {
            var plain = c is > ' ' and <= '~' && !"()<>[]{}/%#".Contains(c, StringComparison.Ordinal);
            var written = new ByteBuffer().Name("x" + c + "y");
            Encoding.Latin1.GetString(written.Written).ShouldBe(plain ? $"/x{c}y" : $"/x#{(int)c:X2}y");
            ((PdfName)Read(written)).Value.ShouldBe("x" + c + "y");
        }
    }

    private static PdfValue Read(ByteBuffer written)
    {
        var lexer = new Lexer(written.Written, 0);
        var value = ObjectParser.Parse(ref lexer, new ReadingBudget(ReadingLimits.Default));
        lexer.Position.ShouldBe(written.Length);
        return value;
    }

    /// <summary>A text without halves of surrogate pairs.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}

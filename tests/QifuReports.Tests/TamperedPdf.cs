using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// A written briefing, to be changed without a trace: streams are inflated, changed, and deflated into no more than their old place.
/// </summary>
internal sealed partial class TamperedPdf
{
    private readonly byte[] _file;
    private readonly List<Range> _streams = [];
    private readonly List<Digit> _digits = [];

    public TamperedPdf(byte[] file)
    {
        _file = file;
        var text = Encoding.Latin1.GetString(file);
        foreach (Match match in Stream().Matches(text))
        {
            var start = match.Index + match.Length;
            _streams.Add(start..(start + int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
        }
        var reader = new PageTextReader(PdfDocument.Open(file));
        for (int i = 0, page = 0; i < _streams.Count; i++)
        {
            var content = Inflated(i);
            if (content.IndexOf("BDC\n"u8) < 0 || content.IndexOf(" Tf\n"u8) < 0) continue;
            AddDigits(i, page, content, reader.Read(page).Characters);
            page++;
        }
    }

    /// <summary>Each digit of the text of the pages.</summary>
    public IReadOnlyList<Digit> Digits => _digits;

    /// <summary>The file with another digit of the same font in place of one; null where the stream no longer fits.</summary>
    public byte[]? With(Digit digit)
    {
        var other = _digits.Find(d => d.Page == digit.Page && d.Font == digit.Font && d.Character != digit.Character);
        if (other is null) return null;
        var content = Inflated(digit.Stream);
        Inflated(other.Stream).AsSpan(other.Place, 2).CopyTo(content.AsSpan(digit.Place));
        return With(digit.Stream, content);
    }

    /// <summary>The file with a change to the first stream that has some text; null where it no longer fits.</summary>
    public byte[]? With(string text, string changed)
    {
        for (var i = 0; i < _streams.Count; i++)
        {
            var content = Encoding.Latin1.GetString(Inflated(i));
            var at = content.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0) return With(i, Encoding.Latin1.GetBytes(content.Remove(at, text.Length).Insert(at, changed)));
        }
        throw new InvalidOperationException($"No stream has {text}.");
    }

    private byte[]? With(int stream, byte[] content)
    {
        var (start, length) = _streams[stream].GetOffsetAndLength(_file.Length);
        for (var level = 9; level >= 6; level--)
        {
            using var output = new MemoryStream();
            using (var zlib = new ZLibStream(output, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
                zlib.Write(content);
            if (output.Length > length) continue;
            var changed = _file.ToArray();
            changed.AsSpan(start, length).Clear();
            output.GetBuffer().AsSpan(0, (int)output.Length).CopyTo(changed.AsSpan(start));
            return changed;
        }
        return null;
    }

    private byte[] Inflated(int stream)
    {
        using var zlib = new ZLibStream(new MemoryStream(_file[_streams[stream]]), CompressionMode.Decompress);
        using var content = new MemoryStream();
        zlib.CopyTo(content);
        return content.ToArray();
    }

    // Codes of two bytes, a character each, so that the text of the page goes in step with them.
    private void AddDigits(int stream, int page, byte[] content, ReadOnlySpan<char> text)
    {
        var (font, character) = ("", 0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == (byte)'/' && content[i + 1] == (byte)'F')
                font = Encoding.Latin1.GetString(content, i + 1, Array.IndexOf(content, (byte)' ', i) - i - 1);
            if (content[i] != (byte)'(') continue;
            for (i++; content[i] != (byte)')'; i += 2)
            {
                if (char.IsAsciiDigit(text[character])) _digits.Add(new Digit(page, stream, i, font, text[character], character));
                character++;
            }
        }
        character.ShouldBe(text.Length);
    }

    [GeneratedRegex(@"obj\n<<([^\n]*)/Filter/FlateDecode/Length (\d+)>>\nstream\n")]
    private static partial Regex Stream();
}

/// <summary>A digit on a page.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Stream">Its content.</param>
/// <param name="Place">Of its code in the content.</param>
/// <param name="Font">The name of the font it is set in.</param>
/// <param name="Character">The digit.</param>
/// <param name="Index">Of the character in the text of the page.</param>
internal sealed record Digit(int Page, int Stream, int Place, string Font, char Character, int Index);

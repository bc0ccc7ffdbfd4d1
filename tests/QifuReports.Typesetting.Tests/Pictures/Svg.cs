using System.Text;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Pictures.Svg;
using QifuReports.Typesetting.Pictures.Svg.Markup;

namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>Pictures from a few elements.</summary>
internal static class Svg
{
    /// <summary>A picture of 100 by 50 with these elements, on a line of their own: the second.</summary>
    public static string Around(string elements) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">\n{elements}\n</svg>";

    public static Picture Read(string svg) => SvgReader.Read(Encoding.UTF8.GetBytes(svg));

    /// <summary>The items of a picture of these elements, as <see cref="PageText"/> says them, a line each.</summary>
    public static string Items(string elements) => Describe(Read(Around(elements)));

    public static string Describe(Picture picture)
    {
        var page = new Page { Number = 1, Label = "1", Size = new Size(picture.Width, picture.Height), Items = picture.Items };
        var lines = PageText.Describe(page).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Skip(1).Select(l => l.Trim()));
    }

    /// <summary>How the reader refuses a document: place, code, message, hint.</summary>
    public static string Refusal(string svg)
    {
        var refused = Should.Throw<SvgException>(() => Read(svg));
        refused.Hint.ShouldNotBeEmpty();
        return FormattableString.Invariant($"({refused.Line},{refused.Column}) {refused.Code} {refused.Message} {refused.Hint}");
    }
}

using System.Text;
using System.Text.Json;
using QifuReports.Ledger.Export;

namespace QifuReports.Ledger.Tests.Export;

public class JsonTextTests
{
    [Theory]
    [InlineData(true,
        "{\n  \"a\": {},\n  \"b\": {\n    \"x\": \"1\",\n    \"y\": true\n  },\n  \"c\": [\n    \"u\",\n    \"v\"\n  ],\n  \"d\": []\n}\n")]
    [InlineData(false, "{\"a\":{},\"b\":{\"x\":\"1\",\"y\":true},\"c\":[\"u\",\"v\"],\"d\":[]}\n")]
    public void Members_are_parted_and_indented(bool indented, string expected) => Written(indented, json => json
        .BeginObject().BeginObject("a"u8).EndObject().BeginObject("b").Text("x"u8, "1").Flag("y"u8, true).EndObject()
        .BeginArray("c"u8).Item("u").Item("v").EndArray().BeginArray("d"u8).EndArray().EndObject()).ShouldBe(expected);

    [Theory]
    [InlineData("plain")]
    [InlineData("\"quoted\" \\ back\b\r\n\t\u0001\u001f\u007f")]
    [InlineData("é \u2028 \u5947\u5BCC 𝒜 </script>'&+")]
    public void Any_text_is_read_back_as_it_was(string text)
    {
        using var read = JsonDocument.Parse(Written(false, json => json.BeginObject().Text(text, text).EndObject()));
        var member = read.RootElement.EnumerateObject().Single();
        member.Name.ShouldBe(text);
        member.Value.GetString().ShouldBe(text);
    }

    [Fact]
    public void Half_a_character_becomes_the_replacement() =>
        Written(false, json => json.BeginObject().Text("a"u8, "x\uD800").EndObject()).ShouldBe("{\"a\":\"x\uFFFD\"}\n");

    [Fact]
    public void Numbers_have_no_needless_places() =>
        Written(false, json => json.BeginObject().Number("a"u8, -1234.500m).Number("b"u8, 0.0m).EndObject())
            .ShouldBe("{\"a\":-1234.5,\"b\":0}\n");

    [Fact]
    public void A_long_text_is_written_whole()
    {
        var item = new string('x', 1000);
        using var read = JsonDocument.Parse(Written(true, json =>
        {
            json.BeginObject();
            for (var i = 0; i < 500; i++) json.BeginObject(FormattableString.Invariant($"{i}")).Text("a"u8, item).EndObject();
            json.EndObject();
        }));
        read.RootElement.EnumerateObject().Count(m => m.Value.GetProperty("a").GetString() == item).ShouldBe(500);
    }

    [Fact]
    public void What_is_left_open_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => Written(false, json => json.BeginObject()));

    private static string Written(bool indented, Action<JsonText> write)
    {
        using var output = new MemoryStream();
        var json = new JsonText(output, indented);
        write(json);
        json.End();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}

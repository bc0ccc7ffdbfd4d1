using System.Text;
using System.Text.Json;
using QifuReports.App.Record;

namespace QifuReports.Tests.Verifying;

/// <summary>
/// The JSON that a briefing carries is read as the program writes it; what is missing or something else is told by its name.
/// </summary>
public sealed class RecordJsonTests
{
    /// <summary>Nothing that is carried lies deeper than a few levels; what does was not written by the program.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    [InlineData(64, false)]
    public void Sixteen_levels_are_read(int depth, bool isRead)
    {
        var text = new string('[', depth) + new string(']', depth);

        if (isRead) RecordJson.Parse("facts.json", Encoding.UTF8.GetBytes(text)).Dispose();
        else Should.Throw<RecordException>(() => RecordJson.Parse("facts.json", Encoding.UTF8.GetBytes(text))).Message.ShouldStartWith(
            "facts.json is no JSON: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{/**/}")]
    public void What_is_no_JSON_is_told_with_its_file(string text) =>
        Should.Throw<RecordException>(() => RecordJson.Parse("checks.json", Encoding.UTF8.GetBytes(text))).Message.ShouldStartWith(
            "checks.json is no JSON: ");

    [Fact]
    public void What_is_there_is_given()
    {
        using var document = JsonDocument.Parse("""{"text":"a","number":-1.50,"list":[1,2],"inner":{"x":1}}""");
        var root = document.RootElement;

        RecordJson.Text(root, "text"u8).ShouldBe("a");
        RecordJson.OptionalText(root, "text"u8).ShouldBe("a");
        RecordJson.Number(root, "number"u8).ShouldBe(-1.50m);
        RecordJson.Items(root, "list"u8).Select(RecordJson.Whole).ShouldBe([1, 2]);
        RecordJson.Members(root, "inner"u8).Select(m => m.Name).ShouldBe(["x"]);
        RecordJson.Member(root, "inner"u8).ValueKind.ShouldBe(JsonValueKind.Object);
        RecordJson.Decimal("-12.5").ShouldBe(-12.5m);
    }

    [Fact]
    public void What_is_missing_or_something_else_is_told_by_its_name()
    {
        using var document =
            JsonDocument.Parse("""{"text":"a","number":1,"huge":1e99,"list":[1.5,9999999999,"1"],"inner":{},"none":null}""");
        var root = document.RootElement;

        Told(() => RecordJson.Member(root, "b"u8)).ShouldBe("a member b is missing");
        Told(() => RecordJson.Member(root.GetProperty("text"), "b"u8)).ShouldBe("a member b is missing");
        Told(() => RecordJson.Text(root, "number"u8)).ShouldBe("a member number is missing or no text");
        Told(() => RecordJson.Text(root.GetProperty("list"), "b"u8)).ShouldBe("a member b is missing or no text");
        Told(() => RecordJson.Items(root, "inner"u8)).ShouldBe("the member inner is no list");
        Told(() => RecordJson.Items(root, "none"u8)).ShouldBe("the member none is no list");
        Told(() => RecordJson.Members(root, "list"u8)).ShouldBe("the member list is no object");
        Told(() => RecordJson.Number(root, "text"u8)).ShouldBe("the member text is no number");
        Told(() => RecordJson.Number(root, "huge"u8)).ShouldBe("the member huge is no number");
        foreach (var item in root.GetProperty("list").EnumerateArray())
            Told(() => RecordJson.Whole(item)).ShouldBe("a list has what is no whole number");
        RecordJson.OptionalText(root, "number"u8).ShouldBeNull();
        RecordJson.OptionalText(root, "none"u8).ShouldBeNull();
        RecordJson.OptionalText(root, "b"u8).ShouldBeNull();
        RecordJson.OptionalText(root.GetProperty("text"), "b"u8).ShouldBeNull();
    }

    private static string Told<T>(Func<T> read) => Should.Throw<RecordException>(() => { read(); }).Message;
}

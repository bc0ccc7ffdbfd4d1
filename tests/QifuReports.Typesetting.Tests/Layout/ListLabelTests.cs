using QifuReports.Typesetting.Document;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>What stands before the items of lists: by how deep the list is, and whether it counts.</summary>
public sealed class ListLabelTests
{
    [Fact]
    public void Counted_items_have_numbers_and_letters_by_turns_the_deeper_they_are()
    {
        var innermost = new ListBlock(true, [[Prose("innermost"), new ListBlock(true, [[Prose("fourth")]])]]);
        var inner = new ListBlock(true, [[Prose("inner"), innermost], [Prose("another")]]);
        var texts = LaidOut(new ListBlock(true, [[Prose("outer"), inner]])).Single().Texts().ToList();
        texts[texts.IndexOf("outer") - 1].ShouldBe("1.");
        texts[texts.IndexOf("inner") - 1].ShouldBe("a.");
        texts[texts.IndexOf("innermost") - 1].ShouldBe("1.");
        texts[texts.IndexOf("fourth") - 1].ShouldBe("a.");
        texts[texts.IndexOf("another") - 1].ShouldBe("b.");
    }

    [Fact]
    public void After_the_last_letter_there_are_numbers()
    {
        var inner = new ListBlock(true, [.. Enumerable.Range(1, 27).Select(i => (IReadOnlyList<Block>)[Prose($"Item {i}")])]);
        var texts = LaidOut(new ListBlock(true, [[Prose("outer"), inner]])).Single().Texts().ToList();
        texts[texts.IndexOf("Item 26") - 1].ShouldBe("z.");
        texts[texts.IndexOf("Item 27") - 1].ShouldBe("27.");
    }

    [Fact]
    public void Items_that_are_not_counted_have_a_bullet_and_within_them_dashes()
    {
        var inner = new ListBlock(false, [[Prose("inner"), new ListBlock(false, [[Prose("innermost")]])]]);
        var texts = LaidOut(new ListBlock(false, [[Prose("outer"), inner]])).Single().Texts().ToList();
        texts[texts.IndexOf("outer") - 1].ShouldBe("•");
        texts[texts.IndexOf("inner") - 1].ShouldBe("–");
        texts[texts.IndexOf("innermost") - 1].ShouldBe("–");
    }
}

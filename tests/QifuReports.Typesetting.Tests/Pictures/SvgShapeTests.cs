namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>Every element and every command of paths, as the items that it becomes.</summary>
public class SvgShapeTests
{
    [Theory]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", "fill 1.00,2.00 3.00 x 4.00 #000000")]
    [InlineData("<rect width='3px' height=' 4 ' fill='red'/>", "fill 0.00,0.00 3.00 x 4.00 #FF0000")]
    [InlineData("<rect x='1' y='2' width='3' height='4' fill='none' stroke='#123' stroke-width='.5'/>",
        "path M1.00,2.00 L4.00,2.00 L4.00,6.00 L1.00,6.00 z stroke #112233 0.50")]
    [InlineData("<rect x='1' y='2' width='3' height='4' stroke='#123456'/>",
        "path M1.00,2.00 L4.00,2.00 L4.00,6.00 L1.00,6.00 z fill #000000 stroke #123456 1.00")]
    [InlineData("<rect x='10' y='10' width='20' height='10' rx='4' ry='2'/>",
        "path M14.00,10.00 L26.00,10.00 C28.21,10.00;30.00,10.90;30.00,12.00 L30.00,18.00 C30.00,19.10;28.21,20.00;26.00,20.00 " +
            "L14.00,20.00 C11.79,20.00;10.00,19.10;10.00,18.00 L10.00,12.00 C10.00,10.90;11.79,10.00;14.00,10.00 z fill #000000")]
    [InlineData("<rect x='10' y='10' width='4' height='4' rx='9'/>",
        "path M12.00,10.00 C13.10,10.00;14.00,10.90;14.00,12.00 C14.00,13.10;13.10,14.00;12.00,14.00 " +
            "C10.90,14.00;10.00,13.10;10.00,12.00 C10.00,10.90;10.90,10.00;12.00,10.00 z fill #000000")]
    [InlineData("<circle cx='10' cy='20' r='2'/>",
        "path M12.00,20.00 C12.00,21.10;11.10,22.00;10.00,22.00 C8.90,22.00;8.00,21.10;8.00,20.00 C8.00,18.90;8.90,18.00;10.00,18.00 " +
            "C11.10,18.00;12.00,18.90;12.00,20.00 z fill #000000")]
    [InlineData("<ellipse cx='10' cy='20' rx='4' ry='2' fill='none' stroke='black'/>",
        "path M14.00,20.00 C14.00,21.10;12.21,22.00;10.00,22.00 C7.79,22.00;6.00,21.10;6.00,20.00 C6.00,18.90;7.79,18.00;10.00,18.00 " +
            "C12.21,18.00;14.00,18.90;14.00,20.00 z stroke #000000 1.00")]
    [InlineData("<line x1='1' y1='2' x2='30' y2='4' stroke='navy' stroke-width='2'/>", "rule 1.00,2.00 to 30.00,4.00 2.00 #000080")]
    [InlineData("<line x1='1' y1='2' x2='30' y2='2' stroke='navy' stroke-dasharray='3 2'/>",
        "rule 1.00,2.00 to 30.00,2.00 1.00 #000080 dash 3.00 2.00")]
    [InlineData("<line x1='1' y1='2' x2='30' y2='2' stroke='navy' stroke-linecap='round'/>",
        "path M1.00,2.00 L30.00,2.00 stroke #000080 1.00 round caps")]
    [InlineData("<polyline points='1,2 3,4 5-6' fill='none' stroke='teal' stroke-linejoin='round'/>",
        "path M1.00,2.00 L3.00,4.00 L5.00,-6.00 stroke #008080 1.00 round clip 0.00,0.00 100.00 x 50.00")]
    [InlineData("<polygon points='10 20 30 40 , 50 20'/>", "path M10.00,20.00 L30.00,40.00 L50.00,20.00 z fill #000000")]
    public void Elements(string element, string items) => Svg.Items(element).ShouldBe(items);

    [Theory]
    [InlineData("M1 2L3 4 5 7", "M1.00,2.00 L3.00,4.00 L5.00,7.00")]
    [InlineData("m1 2l3 4 5 7", "M1.00,2.00 L4.00,6.00 L9.00,13.00")]
    [InlineData("M1,2,3,4H9V8h-1v1", "M1.00,2.00 L3.00,4.00 L9.00,4.00 L9.00,8.00 L8.00,8.00 L8.00,9.00")]
    [InlineData("m10 10 5 0 0 5z m1 1 h3v3z", "M10.00,10.00 L15.00,10.00 L15.00,15.00 z M11.00,11.00 L14.00,11.00 L14.00,14.00 z")]
    [InlineData("M10 10h5v5zh-5v-5", "M10.00,10.00 L15.00,10.00 L15.00,15.00 z M10.00,10.00 L5.00,10.00 L5.00,5.00")]
    [InlineData("M1 2C3 4 5 6 7 9", "M1.00,2.00 C3.00,4.00;5.00,6.00;7.00,9.00")]
    [InlineData("M1 2c3 4 5 6 7 9s1 1 2 2", "M1.00,2.00 C4.00,6.00;6.00,8.00;8.00,11.00 C10.00,14.00;9.00,12.00;10.00,13.00")]
    [InlineData("M1 2S5 6 7 9", "M1.00,2.00 C1.00,2.00;5.00,6.00;7.00,9.00")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0.00,0.00 C2.00,2.00;4.00,2.00;6.00,0.00 C8.00,-2.00;10.00,-2.00;12.00,0.00")]
    [InlineData("M0 0q3 3 6 0t6 0", "M0.00,0.00 C2.00,2.00;4.00,2.00;6.00,0.00 C8.00,-2.00;10.00,-2.00;12.00,0.00")]
    [InlineData("M0 0L3 3T9 0", "M0.00,0.00 L3.00,3.00 C3.00,3.00;5.00,2.00;9.00,0.00")]
    [InlineData("M0 0A10 10 0 0 1 10 10", "M0.00,0.00 C5.52,0.00;10.00,4.48;10.00,10.00")]
    [InlineData("M0 0a10 10 0 0010 10", "M0.00,0.00 C0.00,5.52;4.48,10.00;10.00,10.00")]
    [InlineData("M2 8A3 3 0 1 1 8 8", "M2.00,8.00 C2.00,6.34;3.34,5.00;5.00,5.00 C6.66,5.00;8.00,6.34;8.00,8.00")]
    [InlineData("M2 8A1 1 0 0 0 8 8", "M2.00,8.00 C2.00,9.66;3.34,11.00;5.00,11.00 C6.66,11.00;8.00,9.66;8.00,8.00")]
    [InlineData("M2 8A0 1 0 0 0 8 8L1 1", "M2.00,8.00 L8.00,8.00 L1.00,1.00")]
    [InlineData("M.5.5L1e1-.2E1,3.25e-1+4", "M0.50,0.50 L10.00,-2.00 L0.33,4.00")]
    [InlineData("M1 1M2 2L3 4L4 2M9 9", "M2.00,2.00 L3.00,4.00 L4.00,2.00")]
    [InlineData("M1 1zL3 4L4 2", "M1.00,1.00 L3.00,4.00 L4.00,2.00")]
    [InlineData("  M1 1L3 4 4 2  ", "M1.00,1.00 L3.00,4.00 L4.00,2.00")]
    public void Data_of_paths(string data, string steps) =>
        Svg.Items(
            $"<g transform='translate(20 20)'><path transform='translate(-20,-20)' d='{data}' stroke-width='0.001' stroke='red' " +
                $"fill='none' stroke-linejoin='round'/></g>")
            .Replace(" clip 0.00,0.00 100.00 x 50.00", "", StringComparison.Ordinal).ShouldBe($"path {steps} stroke #FF0000 0.00 round");

    [Theory]
    [InlineData("A quarter from the left to the top", "M0 10A10 10 0 0 1 10 0", 0.03)]
    [InlineData("All but a quarter", "M0 10A10 10 0 1 1 10 0", 0.03)]
    public void Arcs_lie_on_their_circle(string arc, string data, double off)
    {
        var path = Svg.Read(Svg.Around(
            $"<path transform='translate(20 20)' d='{data}' fill='none' stroke='black'/>")).Items.ShouldHaveSingleItem()
            .ShouldBeOfType<QifuReports.Typesetting.Pages.PathItem>();
        var centre = arc.StartsWith("All", StringComparison.Ordinal) ? (X: 20d, Y: 20d) : (X: 30d, Y: 30d);
        var from = path.Steps[0].P1;
        foreach (var step in path.Steps.Skip(1))
        {
            for (var t = 0d; t <= 1; t += 0.125)
            {
                double X(double a, double b, double c, double d) =>
                    (1 - t) * (1 - t) * (1 - t) * a + 3 * t * (1 - t) * (1 - t) * b + 3 * t * t * (1 - t) * c + t * t * t * d;
                var x = X(from.X.Points, step.P1.X.Points, step.P2.X.Points, step.P3.X.Points) - centre.X;
                var y = X(from.Y.Points, step.P1.Y.Points, step.P2.Y.Points, step.P3.Y.Points) - centre.Y;
                Math.Sqrt(x * x + y * y).ShouldBe(10, off / 100 * 10);
            }

            from = step.P3;
        }
    }

    [Theory]
    [InlineData("rect width='0' height='4'")]
    [InlineData("rect width='4' height='0' stroke='red'")]
    [InlineData("rect width='4' height='4' fill='none'")]
    [InlineData("rect width='4' height='4' fill='none' stroke='red' stroke-width='0'")]
    [InlineData("circle cx='4' cy='4'")]
    [InlineData("ellipse cx='4' cy='4' rx='2'")]
    [InlineData("line x1='1' y1='1' x2='9' y2='9'")]
    [InlineData("line x1='1' y1='1' x2='1' y2='1' stroke='red'")]
    [InlineData("path d=''")]
    [InlineData("path d='M1 1'")]
    [InlineData("path d='M1 1z' stroke='red'")]
    [InlineData("path d='M1 1L9 1L20 1z'")]
    [InlineData("polyline points=''")]
    [InlineData("polygon points='1 1' stroke='red'")]
    [InlineData("rect width='4' height='4' transform='scale(0)'")]
    [InlineData("rect x='200' width='4' height='4'")]
    public void What_shows_nothing_is_no_item(string element) => Svg.Items($"<{element}/>").ShouldBeEmpty();
}

namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>What SkiaSharp 3.119 writes with its SKSvgCanvas, which charts are composed with: kept here as it wrote it.</summary>
public class SkiaPictureTests
{
    internal const string Drawn =
        """
        <?xml version="1.0" encoding="utf-8" ?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="201" height="101">
        	<rect fill="white" width="200.5" height="100.25"/>
        	<path fill="none" stroke="#010101" stroke-width="1" stroke-miterlimit="4" d="M50.7695 80.25L50.7695 5M107.75 80.25L107.75 5"/>
        	<path fill="none" stroke="#010101" stroke-width="0.5" stroke-miterlimit="4" d="M20 47.2989L195.5 47.2989"/>
        	<clipPath id="cl_9">
        		<rect x="20" y="5" width="175.5" height="75.25"/>
        	</clipPath>
        	<g clip-path="url(#cl_9)">
        		<rect fill="#1F77B4" x="27.977272" y="37.951088" width="45.584419" height="9.3478241"/>
        		<rect fill="none" stroke="black" stroke-width="1" stroke-miterlimit="4" x="27.977272" y="37.951088" width="45.584419" height="9.3478241"/>
        		<rect fill="#1F77B4" x="141.93831" y="47.298912" width="65.584412" height="28.04348"/>
        	</g>
        	<clipPath id="cl_a">
        		<rect x="20" y="5" width="175.5" height="75.25"/>
        	</clipPath>
        	<g clip-path="url(#cl_a)">
        		<path fill="none" stroke="#FF7F0E" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="M50.7695 37.9511L107.75 28.6033L164.731 19.2554"/>
        		<ellipse fill="#FF7F0E" cx="50.769478" cy="37.951088" rx="2.5" ry="2.5"/>
        		<path fill="#9467BD" d="M20 36.9511L30 36.9511L30 38.9511L20 38.9511M40 36.9511L50 36.9511L50 38.9511L40 38.9511"/>
        		<path fill="none" stroke="#D62728" stroke-width="1" stroke-miterlimit="4" d="M0 0Q50 60 70 20C1 2 3 4 5 6Z"/>
        	</g>
        	<ellipse fill="none" stroke="#D62728" stroke-width="1" stroke-miterlimit="4" transform="translate(107.75 37.9511)" cx="0" cy="0" rx="56.980522" ry="9.3478241"/>
        	<rect fill="blue" transform="matrix(0 -1 1 0 3 40)" width="20" height="10"/>
        	<path fill="none" stroke="black" stroke-width="1" stroke-miterlimit="4" d="M20 80.25L195.5 80.25"/>
        </svg>

        """;

    [Fact]
    public void A_chart()
    {
        var picture = Svg.Read(Drawn);
        (picture.Width, picture.Height).ShouldBe((new Length(201), new Length(101)));
        Svg.Describe(picture).ShouldBe(
            """
            fill 0.00,0.00 200.50 x 100.25 #FFFFFF
            path M50.77,80.25 L50.77,5.00 M107.75,80.25 L107.75,5.00 stroke #010101 1.00
            rule 20.00,47.30 to 195.50,47.30 0.50 #010101
            fill 27.98,37.95 45.58 x 9.35 #1F77B4
            path M27.98,37.95 L73.56,37.95 L73.56,47.30 L27.98,47.30 z stroke #000000 1.00
            fill 141.94,47.30 53.56 x 28.04 #1F77B4
            path M50.77,37.95 L107.75,28.60 L164.73,19.26 stroke #FF7F0E 2.00 round round caps
            path M53.27,37.95 C53.27,39.33;52.15,40.45;50.77,40.45 C49.39,40.45;48.27,39.33;48.27,37.95 C48.27,36.57;49.39,35.45;50.77,35.45 C52.15,35.45;53.27,36.57;53.27,37.95 z fill #FF7F0E
            path M20.00,36.95 L30.00,36.95 L30.00,38.95 L20.00,38.95 M40.00,36.95 L50.00,36.95 L50.00,38.95 L40.00,38.95 fill #9467BD
            path M0.00,0.00 C33.33,40.00;56.67,46.67;70.00,20.00 C1.00,2.00;3.00,4.00;5.00,6.00 z stroke #D62728 1.00 miter 4.00 clip 20.00,5.00 175.50 x 75.25
            path M164.73,37.95 C164.73,43.11;139.22,47.30;107.75,47.30 C76.28,47.30;50.77,43.11;50.77,37.95 C50.77,32.79;76.28,28.60;107.75,28.60 C139.22,28.60;164.73,32.79;164.73,37.95 z stroke #D62728 1.00
            fill 3.00,20.00 10.00 x 20.00 #0000FF
            rule 20.00,80.25 to 195.50,80.25 1.00 #000000
            """.ReplaceLineEndings("\n"));
    }
}

package io.plumbline.review.pack;

/** How the pack looks on screen and on paper: black on white, colour only where it means something, and never colour alone. */
final class PackStyle {

    static final String CSS = """
        @page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#667}}
        :root{--ink:#17202b;--quiet:#5b6675;--line:#d8dee6;--good:#1a7f37;--warn:#9a6700;--bad:#b3261e;--blue:#0b57d0}
        *{box-sizing:border-box}
        body{font:14px/1.5 "Source Sans 3","Segoe UI","Helvetica Neue",Arial,sans-serif;color:var(--ink);max-width:54rem;
        margin:2.5rem auto;padding:0 1.25rem;font-variant-numeric:tabular-nums}
        h1{font-size:2rem;line-height:1.15;margin:0 0 .2rem;letter-spacing:-.01em}
        h2{font-size:1.25rem;margin:2.4rem 0 .6rem;padding-bottom:.3rem;border-bottom:2px solid var(--ink)}
        h3{font-size:1.05rem;margin:0}h4{font-size:.8rem;margin:1.2rem 0 .2rem;text-transform:uppercase;letter-spacing:.06em;
        color:var(--quiet)}
        p{margin:.35rem 0}.eyebrow{font-size:.8rem;text-transform:uppercase;letter-spacing:.08em;color:var(--quiet);margin:0 0 .3rem}
        .quiet{color:var(--quiet)}.lead{font-size:1.1rem;line-height:1.5}
        .counts{display:flex;gap:.6rem;margin:1.1rem 0}.counts div{flex:1;border:1px solid var(--line);border-top:4px solid;
        border-radius:3px;padding:.5rem .8rem}.counts b{display:block;font-size:1.7rem;line-height:1.1;color:var(--ink)}
        .counts span{color:var(--quiet);font-size:.85rem}
        table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}thead{display:table-header-group}
        th{font-size:.75rem;text-transform:uppercase;letter-spacing:.04em;color:var(--quiet);font-weight:600}
        th,td{text-align:left;vertical-align:top;padding:.32rem .5rem;border-bottom:1px solid var(--line)}
        td:nth-child(-n+2){min-width:8.5em}tr{break-inside:avoid}.number{text-align:right;white-space:nowrap}
        .lane td{background:#f3f5f8;font-weight:600;font-size:.85rem}
        .track{font-weight:600;white-space:nowrap}.track::before{margin-right:.35em}
        .ON_TRACK{color:var(--good)}.ON_TRACK::before{content:"\\25CF"}.AT_RISK{color:var(--warn)}.AT_RISK::before{content:"\\25B2"}
        .OFF_TRACK{color:var(--bad)}.OFF_TRACK::before{content:"\\25A0"}.UNKNOWN{color:var(--quiet)}.UNKNOWN::before{content:"\\25CB"}
        .counts .track::before{content:none}
        ol.questions{padding-left:1.4rem;margin:.4rem 0}ol.questions li{margin:.55rem 0;break-inside:avoid}
        ol.questions b{font-weight:600}.ask{display:block}.done{display:block;color:var(--good)}
        section{break-inside:avoid;border-top:1px solid var(--line);padding:.9rem 0 .5rem}.together{break-inside:avoid}section:first-of-type{border-top:0}
        section header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
        .facts{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.3rem 0;font-size:.9rem}.facts span{color:var(--quiet)}
        svg{width:100%;height:auto;margin:.3rem 0 0}svg text{font-size:11px;fill:var(--quiet)}
        svg .of-plan{fill:var(--ink);font-weight:600}svg .of-forecast{fill:var(--blue)}
        .grid{stroke:#e6eaef}.tick{stroke:#9aa5b3}.today{stroke:#9aa5b3;stroke-dasharray:2 3}
        .plan{fill:none;stroke:var(--ink);stroke-width:1.4;stroke-dasharray:6 4}
        polyline.actual{fill:none;stroke:var(--blue);stroke-width:2}circle.actual{fill:var(--blue)}
        .fan{fill:var(--blue);opacity:.13}.forecast{fill:none;stroke:var(--blue);stroke-width:1.4;stroke-dasharray:1.5 3}
        .remedy{margin:.1rem 0 .1rem 2.6em;text-indent:-1.4em}
        .caption{font-size:.8rem;color:var(--quiet);margin:0}
        @media print{body{margin:0;max-width:none;padding:0;font-size:9.5pt}section{padding:.6rem 0 .3rem}h2{break-after:avoid;margin-top:1.4rem}.page{break-before:page;margin-top:0}}
        """;

    private PackStyle() {}
}

